/** A script as text, to be written into a page (scripts/inline-script.ts). */
declare module "*?script" {
  const code: string;
  export default code;
}
