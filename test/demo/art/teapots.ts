/** The three teapots; each stands with its foot at y = 640 of an 800 × 800 picture. */
import { body, rod, shadow, shine } from './studio.ts';

const ironBody = 'M222 540 Q222 430 400 424 Q578 430 578 540 Q572 632 460 644 Q400 650 340 644 Q228 632 222 540Z';

export const ironTeapot = `<defs><pattern id="nails" width="27" height="24" patternUnits="userSpaceOnUse"><circle cx="7" cy="7" r="6.4" fill="#000" opacity=".42"/><circle cx="5.6" cy="5.4" r="4.6" fill="#8fa7a2" opacity=".5"/><circle cx="20.5" cy="19" r="6.4" fill="#000" opacity=".42"/><circle cx="19" cy="17.4" r="4.6" fill="#8fa7a2" opacity=".5"/></pattern></defs>
${shadow(400, 648, 160)}
${rod('M274 470 C258 240 542 240 526 470', 15, '#2c3231', 0.4)}
<path d="M300 500 L168 452 Q158 470 176 482 Q240 520 272 590Z" fill="#33433f"/><path d="M300 500 L168 452 Q158 470 176 482 Q240 520 272 590Z" fill="url(#fall)"/>
${body(ironBody, '#35504a', `<path d="M226 522 Q236 452 400 446 Q564 452 574 522 L560 580 Q400 612 240 580Z" fill="url(#nails)"/>`)}
${body('M304 436 Q320 402 400 398 Q480 402 496 436 Q400 456 304 436Z', '#35504a')}
<path d="M304 436 Q400 456 496 436" fill="none" stroke="#15201d" stroke-width="4" opacity=".7"/>
<ellipse cx="400" cy="386" rx="23" ry="19" fill="#2a3f3a"/>${shine(393, 379, 8, 5, 0.6)}
${shine(300, 478, 40, 12, 0.34, -18)}`;

export const glassTeapot = `${shadow(400, 646, 150)}
<ellipse cx="470" cy="664" rx="150" ry="22" fill="#d98a24" opacity=".38" filter="url(#softer)"/>
${rod('M536 440 C676 416 660 610 556 604', 18, '#cddadc', 0.9)}
<path d="M292 552 C208 548 232 420 178 398 L196 382 C268 400 246 486 306 500Z" fill="#e9f1f1" fill-opacity=".55" stroke="#9fb3b5" stroke-width="3"/>
<path d="M262 520 C262 470 320 428 330 410 L470 410 C480 428 538 470 538 520 C538 616 488 640 400 640 C312 640 262 616 262 520Z" fill="#f3f7f6" opacity=".4"/>
<path d="M264 510 Q400 534 536 510 C540 612 486 634 400 634 C314 634 260 612 264 510Z" fill="url(#tea)"/><ellipse cx="400" cy="511" rx="136" ry="14" fill="#f5bf62" opacity=".85"/>
<path d="M352 412 h96 v150 q-48 16 -96 0z" fill="#cdd5d7" opacity=".5"/>
<g fill="#4c3a1f" opacity=".65"><circle cx="372" cy="540" r="9"/><circle cx="396" cy="548" r="11"/><circle cx="424" cy="540" r="10"/><circle cx="384" cy="524" r="8"/><circle cx="412" cy="526" r="9"/></g>
<g fill="none" stroke="#fff" stroke-width="2" opacity=".5"><path d="M364 420v138M380 420v144M400 420v146M420 420v144M436 420v138"/></g>
<path d="M262 520 C262 470 320 428 330 410 L470 410 C480 428 538 470 538 520 C538 616 488 640 400 640 C312 640 262 616 262 520Z" fill="url(#glass)" stroke="#a9bcbe" stroke-opacity=".9" stroke-width="3"/>
${body('M322 410 Q336 380 400 376 Q464 380 478 410 Q400 424 322 410Z', '#b98a5b')}<ellipse cx="400" cy="364" rx="20" ry="17" fill="url(#wood)"/>
${shine(296, 540, 9, 52, 0.9, 8)}${shine(500, 500, 6, 30, 0.6, -12)}`;

const stoneBody = 'M236 530 Q236 424 400 420 Q564 424 564 530 Q560 636 400 644 Q240 636 236 530Z';

export const stoneTeapot = `${shadow(400, 646, 150)}
${rod('M540 456 C690 410 690 600 548 592', 30, '#d9c7a9', 0.5)}
<path d="M292 478 C226 470 214 420 168 388 L140 410 C176 452 190 560 282 586Z" fill="#dccbae"/><path d="M292 478 C226 470 214 420 168 388 L140 410 C176 452 190 560 282 586Z" fill="url(#fall)"/><ellipse cx="154" cy="399" rx="20" ry="8" transform="rotate(38 154 399)" fill="#8b7355"/>
${body(stoneBody, '#e2d3b9', `<path d="M254 596 Q400 622 546 596 Q500 642 400 644 Q300 642 254 596Z" fill="#a9764c"/><path d="${stoneBody}" fill="#fff" filter="url(#speckle)" opacity=".6"/>`)}
${body('M312 432 Q326 396 400 392 Q474 396 488 432 Q400 452 312 432Z', '#e2d3b9', '<path d="M312 432 Q326 396 400 392 Q474 396 488 432 Q400 452 312 432Z" fill="#fff" filter="url(#speckle)" opacity=".6"/>')}
<path d="M312 432 Q400 454 488 432" fill="none" stroke="#7b6244" stroke-width="4" opacity=".6"/>
<ellipse cx="400" cy="378" rx="25" ry="20" fill="#a9764c"/>${shine(392, 370, 9, 5, 0.6)}
${shine(300, 500, 22, 40, 0.6, 24)}`;
