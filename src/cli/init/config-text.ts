/** A first config, and what it says in a few words. The gate lies a little below what the site has now. */
export function configText(url: string, score: number): readonly [text: string, what: string] {
  const least = Math.max(0, Math.floor((score - 5) / 5) * 5);
  const text = `# yaml-language-server: $schema=node_modules/parcours/schema/config.schema.json
# What every call of Parcours takes for granted here. A flag of the same name replaces a value, and PARCOURS_URL the address.
url: ${new URL(url).origin}
persona: [phone]
# A journey below this fluidity fails the build. Today the first one has ${score}.
min-score: ${least}
`;
  return [text, `the build fails below ${least}`];
}
