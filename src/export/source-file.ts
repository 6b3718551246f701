/** What the record's own text is called where it is published: every place counts into it. */
export const SOURCE_FILE = "source.txt";
