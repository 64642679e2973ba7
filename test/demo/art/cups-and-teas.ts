/** Three sets of cups and two tins of tea; each stands with its foot at y = 640 of an 800 × 800 picture. */
import { body, rod, shadow, shine } from './studio.ts';

function glassCup(x: number, y: number, scale: number): string {
  const wall = 'M-110 -230 Q-104 -40 -58 -6 Q0 8 58 -6 Q104 -40 110 -230Z';
  return `<g transform="translate(${x} ${y}) scale(${scale})">
<path d="M-96 -170 Q0 -150 96 -170 Q84 -74 50 -48 Q0 -30 -50 -48 Q-84 -74 -96 -170Z" fill="url(#tea)"/><ellipse cx="0" cy="-170" rx="96" ry="17" fill="#f2b85a" opacity=".92"/>
<path d="${wall}" fill="url(#glass)" stroke="#fff" stroke-opacity=".85" stroke-width="3"/>
<ellipse cx="0" cy="-230" rx="110" ry="21" fill="#fff" fill-opacity=".2" stroke="#fff" stroke-width="4"/><ellipse cx="0" cy="-4" rx="56" ry="8" fill="#fff" opacity=".4"/>
${shine(-84, -130, 8, 66, 0.85, -8)}${shine(82, -150, 5, 40, 0.55, 8)}</g>`;
}

export const glassCups = `${shadow(300, 640, 92)}${shadow(520, 668, 98)}
<ellipse cx="350" cy="654" rx="90" ry="16" fill="#d98a24" opacity=".35" filter="url(#softer)"/><ellipse cx="580" cy="684" rx="96" ry="16" fill="#d98a24" opacity=".35" filter="url(#softer)"/>
${glassCup(296, 636, 1)}${glassCup(516, 666, 1.1)}`;

const mug = 'M266 398 L278 590 Q282 640 390 642 Q498 640 502 590 L514 398 Q390 424 266 398Z';

export const stoneCup = `<defs><linearGradient id="glaze" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#9ec4cc"/><stop offset=".24" stop-color="#3f7f95"/><stop offset=".7" stop-color="#1e4f6b"/><stop offset="1" stop-color="#163c55"/></linearGradient></defs>
${shadow(392, 644, 120)}
${rod('M504 440 C640 420 636 590 500 574', 32, '#2a6580', 0.5)}
${body(mug, 'url(#glaze)', `<path d="M279 598 Q390 624 501 598 Q500 640 390 642 Q282 640 279 598Z" fill="#b08a63"/><path d="${mug}" fill="#fff" filter="url(#speckle)" opacity=".4"/>`)}
<ellipse cx="390" cy="398" rx="124" ry="24" fill="#b9d3d6"/><ellipse cx="390" cy="402" rx="114" ry="19" fill="#173f52"/><ellipse cx="390" cy="408" rx="106" ry="13" fill="#a85f1c"/>${shine(356, 405, 28, 4, 0.5)}
${shine(312, 500, 13, 66, 0.6, 3)}`;

const bowl = 'M246 420 Q256 566 350 604 Q400 618 450 604 Q544 566 554 420 Q400 450 246 420Z';

export const porcelainCup = `${shadow(400, 652, 210)}
<ellipse cx="400" cy="640" rx="226" ry="40" fill="#f4f1ec"/><ellipse cx="400" cy="640" rx="226" ry="40" fill="url(#edge)" opacity=".55"/><ellipse cx="400" cy="640" rx="224" ry="39" fill="none" stroke="#c49a4a" stroke-width="4"/><ellipse cx="400" cy="632" rx="120" ry="18" fill="#d8d2c8"/><ellipse cx="410" cy="628" rx="92" ry="12" fill="#5a4a3a" opacity=".4" filter="url(#soft)"/>
${rod('M540 456 C640 430 640 560 516 552', 17, '#f2efe9', 0.8)}
<g opacity=".82">${body('M352 600 Q400 612 448 600 L456 626 Q400 638 344 626Z', '#f2efe9')}</g>
<path d="${bowl}" fill="#f8f5f0"/><path d="${bowl}" fill="url(#edge)" opacity=".62"/><path d="${bowl}" fill="url(#fall)" opacity=".7"/>
<path d="M252 466 Q400 500 548 466" fill="none" stroke="#3d6b5c" stroke-width="7" opacity=".85"/><path d="M254 482 Q400 516 546 482" fill="none" stroke="#c49a4a" stroke-width="3"/>
<ellipse cx="400" cy="420" rx="154" ry="29" fill="#fbf9f5" stroke="#c49a4a" stroke-width="4"/><ellipse cx="400" cy="425" rx="142" ry="23" fill="#ded6ca"/><ellipse cx="400" cy="431" rx="128" ry="16" fill="#b5691f"/>${shine(360, 428, 34, 4, 0.6)}
${shine(304, 520, 11, 44, 0.95, -14)}`;

function leaves(colours: readonly string[]): string {
  const places = [
    [196, 668, 20],
    [228, 684, -30],
    [170, 690, 50],
    [252, 706, 8],
    [212, 712, -12],
    [566, 690, 34],
    [604, 676, -22],
    [590, 710, 12],
    [540, 712, -44],
    [636, 698, 60],
  ];
  return places
    .map(
      ([x, y, turn], index) =>
        `<g transform="translate(${x} ${y}) rotate(${turn})"><ellipse cx="2" cy="5" rx="19" ry="4" fill="#000" opacity=".28" filter="url(#soft)"/><path d="M-19 0 Q-4 -9 19 -1 Q2 8 -19 0Z" fill="${colours[index % colours.length]}"/></g>`,
    )
    .join('');
}

function tin(colour: string, paper: string, ink: string, lines: readonly [string, string], mark: string): string {
  const side = 'M270 300 L270 622 Q400 660 530 622 L530 300Z';
  return `${shadow(400, 640, 132)}${body(side, colour)}
<path d="M270 392 Q400 424 530 392 L530 560 Q400 594 270 560Z" fill="${paper}"/><path d="M270 392 Q400 424 530 392 L530 560 Q400 594 270 560Z" fill="url(#edge)" opacity=".7"/>
<g transform="translate(400 452)" fill="${ink}">${mark}</g>
<text x="400" y="524" text-anchor="middle" font-family="Liberation Serif, Georgia, serif" font-size="34" letter-spacing="4" fill="${ink}">${lines[0]}</text><text x="400" y="552" text-anchor="middle" font-family="Liberation Sans, sans-serif" font-size="15" letter-spacing="4" fill="${ink}">${lines[1]}</text>
${body('M262 268 Q262 244 400 240 Q538 244 538 268 L538 318 Q400 350 262 318Z', colour)}
<ellipse cx="400" cy="268" rx="138" ry="27" fill="${colour}"/><ellipse cx="400" cy="268" rx="138" ry="27" fill="#fff" opacity=".2"/><ellipse cx="400" cy="268" rx="112" ry="20" fill="none" stroke="url(#brass)" stroke-width="4"/>
<path d="M262 318 Q400 350 538 318" fill="none" stroke="url(#brass)" stroke-width="5"/>${shine(312, 470, 9, 130, 0.42, 0)}`;
}

const bergamot =
  '<circle cx="0" cy="0" r="25" fill="#d9892b"/><circle cx="-7" cy="-8" r="8" fill="#fff" opacity=".4"/><path d="M4 -24 q16 -22 38 -10 q-14 18 -38 10z" fill="#4c7a4a"/>';
const sprig =
  '<path d="M0 34 Q-4 0 2 -36" stroke="#35603a" stroke-width="4" fill="none"/><path d="M2 -36 q-16 16 -2 32 q14 -16 2 -32z M0 6 q-34 -4 -38 -26 q28 -2 38 26z M0 14 q34 -4 38 -26 q-28 -2 -38 26z" fill="#4f8450"/>';

export const earlGrey = `${leaves(['#3a2a1c', '#53402c', '#2c211a'])}${tin('#1f2f4f', '#f3ead8', '#1f2f4f', ['EARL GREY', 'LOOSE LEAF · 100 G'], bergamot)}`;
export const sencha = `${leaves(['#4c6b35', '#6b8a46', '#36522b'])}${tin('#5c7f5a', '#f6f3e6', '#2f4f36', ['SENCHA', 'GREEN TEA · 100 G'], sprig)}`;
