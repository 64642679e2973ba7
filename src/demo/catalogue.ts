/** What Maison Bouilloire sells. */
export interface Product {
  /** Names the page and the pictures. */
  readonly slug: string;
  readonly name: string;
  readonly category: CategorySlug;
  readonly cents: number;
  readonly stars: string;
  readonly reviews: number;
  readonly short: string;
  readonly about: string;
  readonly picture: string;
  readonly facts: readonly (readonly [string, string])[];
}

export type CategorySlug = 'kettles' | 'teapots' | 'cups' | 'tea';

export const categories: Readonly<Record<CategorySlug, { readonly name: string; readonly intro: string }>> = {
  kettles: {
    name: 'Kettles',
    intro: 'For the stove and for the socket: four ways to boil water, and all of them last.',
  },
  teapots: { name: 'Teapots', intro: 'Iron that keeps warm, glass that shows, stoneware that forgives.' },
  cups: { name: 'Cups', intro: 'For the first one of the day, and for the one you take back to work.' },
  tea: { name: 'Tea', intro: 'Two teas we drink ourselves, packed in the shop on the day we send them.' },
};

export const products: readonly Product[] = [
  {
    slug: 'brushed-steel-kettle',
    name: 'Brushed steel kettle 1.7 l',
    category: 'kettles',
    cents: 8900,
    stars: '4.8',
    reviews: 214,
    short: 'Boils seven cups in four minutes, and says so with one quiet click.',
    about:
      'A double wall keeps the outside cool and the water hot for half an hour. The window shows the level on both sides of the handle, and every part that wears can be ordered from us for ten years.',
    picture: 'A tall kettle of brushed steel with a black handle and a water window',
    facts: [
      ['Holds', '1.7 litres'],
      ['Power', '2,200 watts'],
      ['Made of', 'Steel 18/10, beech, glass'],
      ['Guarantee', '5 years'],
    ],
  },
  {
    slug: 'gooseneck-steel-kettle',
    name: 'Gooseneck steel kettle 0.9 l',
    category: 'kettles',
    cents: 7400,
    stars: '4.7',
    reviews: 131,
    short: 'A thin, slow stream for filter coffee and for green tea.',
    about:
      'The long neck pours as you breathe. It stands on gas, ceramic and induction, and the walnut handle stays cool on all three.',
    picture: 'A low steel kettle with a thin curved spout and a wooden handle',
    facts: [
      ['Holds', '0.9 litres'],
      ['For', 'Gas, ceramic, induction'],
      ['Made of', 'Steel 18/8, walnut'],
      ['Guarantee', '5 years'],
    ],
  },
  {
    slug: 'matt-black-steel-kettle',
    name: 'Matt black steel kettle 1.5 l',
    category: 'kettles',
    cents: 6900,
    stars: '4.6',
    reviews: 98,
    short: 'A round back, a brass knob, and a handle turned from oiled oak.',
    about:
      'The coat is fired on at 400 degrees and does not mind the dishwasher. Its wide foot boils a litre and a half before the bread is toasted.',
    picture: 'A round black kettle with a brass knob and a wooden handle on top',
    facts: [
      ['Holds', '1.5 litres'],
      ['For', 'Gas, ceramic, induction'],
      ['Made of', 'Coated steel, brass, oak'],
      ['Guarantee', '5 years'],
    ],
  },
  {
    slug: 'whistling-enamel-kettle',
    name: 'Whistling enamel kettle 2 l',
    category: 'kettles',
    cents: 5400,
    stars: '4.5',
    reviews: 176,
    short: 'Two litres of kitchen red. It calls you when it is time.',
    about:
      'Enamelled in three layers by the same family works since 1924. The whistle has two notes and a lid that opens with one finger.',
    picture: 'A red enamel kettle with a whistle on its spout',
    facts: [
      ['Holds', '2 litres'],
      ['For', 'All stoves'],
      ['Made of', 'Enamelled sheet iron'],
      ['Guarantee', '3 years'],
    ],
  },
  {
    slug: 'cast-iron-teapot',
    name: 'Cast iron teapot 0.8 l',
    category: 'teapots',
    cents: 6200,
    stars: '4.9',
    reviews: 87,
    short: 'Keeps a pot of tea warm for an hour, under four hundred little nails.',
    about:
      'Cast in sand, finished by hand, lined with enamel so that it never tastes of iron. A fine sieve is included.',
    picture: 'A dark green iron teapot with a dotted surface',
    facts: [
      ['Holds', '0.8 litres'],
      ['Weighs', '1.4 kg'],
      ['Made of', 'Cast iron, enamel'],
      ['Guarantee', '10 years'],
    ],
  },
  {
    slug: 'glass-teapot',
    name: 'Glass teapot with sieve 1 l',
    category: 'teapots',
    cents: 3900,
    stars: '4.4',
    reviews: 142,
    short: 'Watch the leaves open, then lift them out.',
    about:
      'Blown from borosilicate glass that goes from the fridge to boiling water. The lid is beech and fits the sieve too.',
    picture: 'A glass teapot with amber tea and a sieve inside',
    facts: [
      ['Holds', '1 litre'],
      ['For', 'Dishwasher, microwave'],
      ['Made of', 'Borosilicate glass, beech'],
      ['Guarantee', '2 years'],
    ],
  },
  {
    slug: 'stoneware-teapot',
    name: 'Stoneware teapot 1.1 l',
    category: 'teapots',
    cents: 4800,
    stars: '4.7',
    reviews: 65,
    short: 'Thrown on the wheel, speckled like an egg, no two alike.',
    about:
      'From a workshop of three in Puisaye. The foot is left unglazed so that it stands warm and firm on the table.',
    picture: 'A cream teapot with brown speckles and a bare clay foot',
    facts: [
      ['Holds', '1.1 litres'],
      ['For', 'Dishwasher, oven'],
      ['Made of', 'Stoneware'],
      ['Guarantee', '3 years'],
    ],
  },
  {
    slug: 'double-walled-glass-cups',
    name: 'Double-walled glass cups, set of 2',
    category: 'cups',
    cents: 2600,
    stars: '4.6',
    reviews: 203,
    short: 'Hot tea, cool fingers, and a drink that seems to float.',
    about:
      'Two walls of thin glass with air between them. They stack badly and look wonderful; we decided for wonderful.',
    picture: 'Two clear glasses with double walls, filled with tea',
    facts: [
      ['Holds', '2 × 250 ml'],
      ['For', 'Dishwasher, microwave'],
      ['Made of', 'Borosilicate glass'],
      ['Guarantee', '2 years'],
    ],
  },
  {
    slug: 'stoneware-cup',
    name: 'Ocean blue stoneware cup',
    category: 'cups',
    cents: 1900,
    stars: '4.8',
    reviews: 318,
    short: 'A glaze that runs from sky to deep water, and a handle for four fingers.',
    about:
      'The glaze moves in the kiln, so each cup has a tide of its own. Holds a third of a litre, which is a proper cup.',
    picture: 'A blue cup with a clay-coloured foot',
    facts: [
      ['Holds', '330 ml'],
      ['For', 'Dishwasher, microwave'],
      ['Made of', 'Stoneware'],
      ['Guarantee', '3 years'],
    ],
  },
  {
    slug: 'porcelain-cup',
    name: 'Porcelain cup and saucer',
    category: 'cups',
    cents: 3200,
    stars: '4.5',
    reviews: 54,
    short: 'Thin enough for the light to come through, strong enough for every day.',
    about:
      'Limoges porcelain with a line of green and one of gold, both painted by hand. The gold does not like microwaves.',
    picture: 'A white cup on a saucer with green and gold lines',
    facts: [
      ['Holds', '200 ml'],
      ['For', 'Hand washing'],
      ['Made of', 'Porcelain, gold'],
      ['Guarantee', '2 years'],
    ],
  },
  {
    slug: 'earl-grey',
    name: 'Earl Grey, 100 g tin',
    category: 'tea',
    cents: 1250,
    stars: '4.7',
    reviews: 167,
    short: 'Ceylon leaves and true bergamot oil from Calabria.',
    about:
      'Bright, round, with the peel of the fruit and not its perfume. Three grams a cup, four minutes, water at 95 degrees.',
    picture: 'A dark blue tin with an Earl Grey label',
    facts: [
      ['Holds', '100 g, about 33 cups'],
      ['From', 'Sri Lanka, Italy'],
      ['Caffeine', 'Medium'],
      ['Keeps', '24 months'],
    ],
  },
  {
    slug: 'sencha',
    name: 'Sencha, 100 g tin',
    category: 'tea',
    cents: 1450,
    stars: '4.6',
    reviews: 92,
    short: 'First harvest from Kagoshima: meadow, sea air, a little sweetness.',
    about: 'Steamed for forty seconds and rolled to needles. Two grams a cup, ninety seconds, water at 70 degrees.',
    picture: 'A green tin with a Sencha label',
    facts: [
      ['Holds', '100 g, about 50 cups'],
      ['From', 'Kagoshima, Japan'],
      ['Caffeine', 'Medium'],
      ['Keeps', '12 months'],
    ],
  },
];

export function productOf(slug: string): Product | undefined {
  return products.find((one) => one.slug === slug);
}

/** The products that have every word of the question in their name or the name of their category. */
export function findProducts(question: string): readonly Product[] {
  const words = question.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  return products.filter((product) => {
    const text = `${product.name} ${categories[product.category].name}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

/** Euro cents as a price: `€89.00`. */
export function price(cents: number): string {
  return `€${(cents / 100).toFixed(2)}`;
}
