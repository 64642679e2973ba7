/** The four kettles; each stands with its foot at y = 640 of an 800 × 800 picture. */
import { body, rod, shadow, shine, steel } from './studio.ts';

export const brushedKettle = `${shadow(400, 652, 170)}
${rod('M486 330 C650 296 668 560 530 566', 38, '#232629', 0.35)}
<path d="M330 322 L244 306 Q262 352 312 424 Z" fill="url(#steel)"/><path d="M330 322 L244 306 Q262 352 312 424 Z" fill="url(#fall)"/>
${steel('M262 626 Q286 420 318 306 Q400 290 482 306 Q514 420 538 626 Q400 648 262 626Z')}
${steel('M312 308 Q322 262 400 258 Q478 262 488 308 Q400 326 312 308Z')}
<path d="M312 308 Q400 328 488 308" fill="none" stroke="#3c4145" stroke-width="3" opacity=".6"/>
${body('M370 262 q0 -34 30 -34 q30 0 30 34 q-30 8 -60 0Z', '#25282b')}
<rect x="388" y="392" width="24" height="170" rx="12" fill="#20303a" opacity=".72"/><rect x="391" y="470" width="18" height="89" rx="9" fill="#6fb3d2" opacity=".75"/>
<g stroke="#eef3f5" stroke-width="2" opacity=".8"><path d="M414 420h14M414 460h14M414 500h14M414 540h14"/></g>
${shine(318, 470, 10, 120, 0.6, 6)}
${body('M250 626 Q400 652 550 626 L556 648 Q400 680 244 648Z', '#26292c')}`;

export const gooseneckKettle = `${shadow(410, 646, 168)}
${rod('M300 588 C150 580 250 410 190 366 Q176 354 152 362', 25, '#a4abb1', 0.85)}
${rod('M512 452 C660 396 690 560 640 622', 30, '#8a5a30', 0.35)}
${steel('M250 636 Q258 470 336 424 L484 424 Q562 470 570 636 Q410 662 250 636Z')}
${steel('M332 428 Q340 394 410 390 Q480 394 488 428 Q410 446 332 428Z')}
<path d="M332 428 Q410 446 488 428" fill="none" stroke="#3c4145" stroke-width="3" opacity=".6"/>
<path d="M404 392h12v-22h-12z" fill="url(#steel)"/>
<ellipse cx="410" cy="358" rx="30" ry="22" fill="url(#wood)"/>${shine(400, 350, 9, 5, 0.6)}
${shine(318, 540, 12, 66, 0.6, 14)}`;

export const blackKettle = `${shadow(400, 648, 172)}
<path d="M312 470 L196 372 L172 396 Q236 500 290 596Z" fill="#2a2c2f"/><path d="M312 470 L196 372 L172 396 Q236 500 290 596Z" fill="url(#fall)"/>
<path d="M196 372 L172 396 l-9 -10 l24 -25z" fill="url(#brass)"/>
<path d="M296 424 C262 196 538 196 504 424" fill="none" stroke="#2a2b2d" stroke-width="13"/>
${body('M226 632 Q216 420 400 410 Q584 420 574 632 Q400 662 226 632Z', '#303336')}
${body('M318 428 Q330 386 400 382 Q470 386 482 428 Q400 446 318 428Z', '#3a3d41')}
<path d="M318 428 Q400 448 482 428" fill="none" stroke="url(#brass)" stroke-width="5"/>
<path d="M393 384h14v-18h-14z" fill="url(#brass)"/><ellipse cx="400" cy="352" rx="26" ry="20" fill="url(#brass)"/>
${rod('M330 258 Q400 236 470 258', 32, '#a86f3d', 0.45)}
${shine(292, 512, 20, 62, 0.42, 22)}${shine(520, 560, 8, 44, 0.16, -8)}`;

export const enamelKettle = `${shadow(400, 648, 186)}
<path d="M300 500 L178 404 L150 440 Q214 540 276 610Z" fill="#b9382b"/><path d="M300 500 L178 404 L150 440 Q214 540 276 610Z" fill="url(#fall)"/>
${steel('M182 398 l-38 48 l-20 -16 l38 -48z')}
${rod('M286 452 C236 222 564 222 514 452', 24, '#2b2c2e', 0.35)}
${body('M212 618 Q206 452 400 440 Q594 452 588 618 Q586 640 560 644 Q400 666 240 644 Q214 640 212 618Z', '#c8402f')}
${body('M306 456 Q318 416 400 412 Q482 416 494 456 Q400 478 306 456Z', '#c8402f')}
<path d="M306 456 Q400 480 494 456" fill="none" stroke="#f4efe8" stroke-width="6" opacity=".92"/>
<path d="M214 618 Q400 652 586 618" fill="none" stroke="#f4efe8" stroke-width="5" opacity=".55"/>
${body('M378 416 q-6 -38 22 -38 q28 0 22 38 q-22 6 -44 0Z', '#26282a')}
${shine(286, 530, 26, 44, 0.62, 28)}${shine(348, 434, 22, 7, 0.6, -8)}`;
