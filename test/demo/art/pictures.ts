/** Every picture of the shop: its drawing, and the widths in which it is kept. */
import { earlGrey, glassCups, porcelainCup, sencha, stoneCup } from './cups-and-teas.ts';
import { blackKettle, brushedKettle, enamelKettle, gooseneckKettle } from './kettles.ts';
import { body, picture, shadow, shine } from './studio.ts';
import { glassTeapot, ironTeapot, stoneTeapot } from './teapots.ts';

export interface Picture {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
  readonly widths: readonly number[];
}

function product(wall: string, table: string, things: string): Picture {
  const closer = `<g transform="translate(400 424) scale(1.3) translate(-400 -480)">${things}</g>`;
  return { svg: picture(800, 800, wall, table, closer), width: 800, height: 800, widths: [480, 960] };
}

const steam = [
  'M0 0 C-40 -60 40 -110 0 -180 C-30 -240 30 -280 10 -330',
  'M40 10 C10 -50 80 -90 50 -160 C30 -210 76 -250 60 -290',
].map((path) => `<path d="${path}" fill="none" stroke="#fff" stroke-width="22" opacity=".6" filter="url(#soft)"/>`);

const windowLight = `<g transform="skewX(-14)" fill="#fff" opacity=".5" filter="url(#softer)"><path d="M420 60h170v290h-170zM620 60h170v290h-170zM420 380h170v250h-170zM620 380h170v250h-170z"/></g>`;

const heroThings = `${windowLight}
<g transform="translate(1120 150) scale(.98)">${brushedKettle}</g>
<g transform="translate(700 318) scale(.74)">${stoneTeapot}</g>
<g transform="translate(1390 452) scale(.56)">${earlGrey}</g>
<g transform="translate(1136 560)">${steam.join('')}</g>
<g transform="translate(880 478) scale(.64)">${stoneCup}</g>
${shadow(784, 872, 40)}${body('M738 836 a46 44 0 0 1 92 0 a46 44 0 0 1 -92 0Z', '#d9892b')}<path d="M782 794 q14 -34 54 -22 q-18 32 -54 22z" fill="#4c7a4a"/>${shine(768, 820, 9, 12, 0.6, 20)}`;

export const pictures: Readonly<Record<string, Picture>> = {
  hero: {
    svg: picture(1800, 1000, '#e9d9c3', '#c79f74', heroThings),
    width: 1800,
    height: 1000,
    widths: [900, 1800],
  },
  'brushed-steel-kettle': product('#e6e1d8', '#cdbfa9', brushedKettle),
  'gooseneck-steel-kettle': product('#dfe3df', '#b9beb2', gooseneckKettle),
  'matt-black-steel-kettle': product('#eadccb', '#cfae8a', blackKettle),
  'whistling-enamel-kettle': product('#f0e2d0', '#dcbb92', enamelKettle),
  'cast-iron-teapot': product('#dce0d8', '#a9a994', ironTeapot),
  'glass-teapot': product('#dfe7e6', '#b7c3bf', glassTeapot),
  'stoneware-teapot': product('#e9d8c8', '#c99f80', stoneTeapot),
  'double-walled-glass-cups': product('#e6dfd3', '#c2ae92', glassCups),
  'stoneware-cup': product('#e3e4e0', '#bdbcb2', stoneCup),
  'porcelain-cup': product('#dbe2dc', '#a9b8a8', porcelainCup),
  'earl-grey': product('#e8d9c0', '#cfa875', earlGrey),
  sencha: product('#e5e8d6', '#bcc29a', sencha),
};
