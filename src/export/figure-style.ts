/** The declarations of custom properties in a sheet: `--color-ink` → `#15201d`. */
function tokensOf(theme: string): ReadonlyMap<string, string> {
  const found = theme.matchAll(/(--[a-z-]+):\s*([^;]+);/g);
  return new Map(Array.from(found, ([, name = "", value = ""]) => [name, onOneLine(value)]));
}

/**
 * A style sheet that stands by itself: every token of the theme filled in with its light value,
 * comments left out. Throws for a token that the theme has not.
 */
export function standingAlone(css: string, theme: string): string {
  const tokens = tokensOf(theme);
  const filled = css
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/var\((--[a-z-]+)\)/g, (_, name: string) => {
      const value = tokens.get(name);
      if (value === undefined) throw new Error(`The theme has no ${name}.`);
      return value;
    });
  return onOneLine(filled);
}

const onOneLine = (text: string): string => text.replace(/\s+/g, " ").trim();
