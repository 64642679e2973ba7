import type { CatalogueTexts } from '../../catalogue.ts';

export const catalogue: CatalogueTexts = {
  categories: {
    kettles: {
      name: 'Kettles',
      all: 'All kettles',
      back: 'Back to kettles',
      intro: 'For the stove and for the socket: four ways to boil water, and all of them last.',
    },
    teapots: {
      name: 'Teapots',
      all: 'All teapots',
      back: 'Back to teapots',
      intro: 'Iron that keeps warm, glass that shows, stoneware that forgives.',
    },
    cups: {
      name: 'Cups',
      all: 'All cups',
      back: 'Back to cups',
      intro: 'For the first one of the day, and for the one you take back to work.',
    },
    tea: {
      name: 'Tea',
      all: 'All teas',
      back: 'Back to tea',
      intro: 'Two teas we drink ourselves, packed in the shop on the day we send them.',
    },
  },
  products: {
    'brushed-steel-kettle': {
      name: 'Brushed steel kettle 1.7 l',
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
    'gooseneck-steel-kettle': {
      name: 'Gooseneck steel kettle 0.9 l',
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
    'matt-black-steel-kettle': {
      name: 'Matt black steel kettle 1.5 l',
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
    'whistling-enamel-kettle': {
      name: 'Whistling enamel kettle 2 l',
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
    'cast-iron-teapot': {
      name: 'Cast iron teapot 0.8 l',
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
    'glass-teapot': {
      name: 'Glass teapot with sieve 1 l',
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
    'stoneware-teapot': {
      name: 'Stoneware teapot 1.1 l',
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
    'double-walled-glass-cups': {
      name: 'Double-walled glass cups, set of 2',
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
    'stoneware-cup': {
      name: 'Ocean blue stoneware cup',
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
    'porcelain-cup': {
      name: 'Porcelain cup and saucer',
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
    'earl-grey': {
      name: 'Earl Grey, 100 g tin',
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
    sencha: {
      name: 'Sencha, 100 g tin',
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
  },
};
