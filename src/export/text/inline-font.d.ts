/** A file of bytes as a data address (RFC 2397), taken in by Vite. */
declare module "*.woff?inline" {
  const address: string;
  export default address;
}
