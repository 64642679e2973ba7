/** What Maison Bouilloire sells. What is said of it stands in `languages/`. */
export const categories = ['kettles', 'teapots', 'cups', 'tea'] as const;
export type CategorySlug = (typeof categories)[number];

interface Goods {
  /** Names the page and the pictures. */
  readonly slug: string;
  readonly category: CategorySlug;
  readonly cents: number;
  readonly stars: number;
  readonly reviews: number;
}

const goods = [
  { slug: 'brushed-steel-kettle', category: 'kettles', cents: 8900, stars: 4.8, reviews: 214 },
  { slug: 'gooseneck-steel-kettle', category: 'kettles', cents: 7400, stars: 4.7, reviews: 131 },
  { slug: 'matt-black-steel-kettle', category: 'kettles', cents: 6900, stars: 4.6, reviews: 98 },
  { slug: 'whistling-enamel-kettle', category: 'kettles', cents: 5400, stars: 4.5, reviews: 176 },
  { slug: 'cast-iron-teapot', category: 'teapots', cents: 6200, stars: 4.9, reviews: 87 },
  { slug: 'glass-teapot', category: 'teapots', cents: 3990, stars: 4.4, reviews: 142 },
  { slug: 'stoneware-teapot', category: 'teapots', cents: 4800, stars: 4.7, reviews: 65 },
  { slug: 'double-walled-glass-cups', category: 'cups', cents: 2600, stars: 4.6, reviews: 203 },
  { slug: 'stoneware-cup', category: 'cups', cents: 1900, stars: 4.8, reviews: 318 },
  { slug: 'porcelain-cup', category: 'cups', cents: 3200, stars: 4.5, reviews: 54 },
  { slug: 'earl-grey', category: 'tea', cents: 1250, stars: 4.7, reviews: 167 },
  { slug: 'sencha', category: 'tea', cents: 1450, stars: 4.6, reviews: 92 },
] as const satisfies readonly Goods[];

export type ProductSlug = (typeof goods)[number]['slug'];

interface ProductTexts {
  readonly name: string;
  readonly short: string;
  readonly about: string;
  /** What the picture shows. */
  readonly picture: string;
  readonly facts: readonly (readonly [string, string])[];
}

/** Everything that is said of the goods, in one language. */
export interface CatalogueTexts {
  readonly categories: Readonly<
    Record<CategorySlug, { readonly name: string; readonly all: string; readonly back: string; readonly intro: string }>
  >;
  readonly products: Readonly<Record<ProductSlug, ProductTexts>>;
}

/** A product as a customer of one language sees it. */
export interface Product extends Goods, ProductTexts {
  readonly slug: ProductSlug;
}

export const productSlugs: readonly ProductSlug[] = goods.map(({ slug }) => slug);

/** The goods in the words of one language. */
export function productsIn(texts: CatalogueTexts): readonly Product[] {
  return goods.map((one) => ({ ...one, ...texts.products[one.slug] }));
}

export function productOf(slug: string, texts: CatalogueTexts): Product | undefined {
  return productsIn(texts).find((one) => one.slug === slug);
}

/** What a product is and costs, without words. */
export function goodsOf(slug: ProductSlug): Goods {
  const found = goods.find((one) => one.slug === slug);
  if (!found) throw new Error(`The shop has no ${slug}`);
  return found;
}

export function isProduct(slug: string): slug is ProductSlug {
  return goods.some((one) => one.slug === slug);
}

export function isCategory(name: string): name is CategorySlug {
  return categories.some((one) => one === name);
}

/** The products that have every word of the question in their name or the name of their category, accents aside. */
export function findProducts(question: string, texts: CatalogueTexts): readonly Product[] {
  const words = plain(question).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  return productsIn(texts).filter(({ name, category }) => {
    const text = plain(`${name} ${texts.categories[category].name}`);
    return words.every((word) => text.includes(word));
  });
}

/** In small letters without accents: `théière` is found by `theiere`. */
function plain(text: string): string {
  return text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
}

export const sortOrders = ['featured', 'price', 'name'] as const;
export type SortOrder = (typeof sortOrders)[number];

/** Sorted as the customer asked; "featured" is the order of the house. */
export function sorted(products: readonly Product[], order: SortOrder, locale: string): readonly Product[] {
  return products.toSorted((one, other) => {
    if (order === 'price') return one.cents - other.cents;
    if (order === 'name') return one.name.localeCompare(other.name, locale);
    return 0;
  });
}
