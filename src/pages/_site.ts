// Astro types it as always there.
const address = import.meta.env.SITE as string | undefined;

/** The public address that the site is built with, for files made before there is a request. */
export const site = address === undefined ? undefined : new URL(address);
