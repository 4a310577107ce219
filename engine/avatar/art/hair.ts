import type { Hairstyle, Presenter } from '../presenter.ts';
import { darker, lighter } from './shade.ts';

interface Style {
  /** Behind head and shoulders. */
  readonly back: string;
  /** Over the forehead and the temples. */
  readonly front: string;
  /** Strands that catch the light, over the front. */
  readonly strands: string;
}

/** The cap that most styles share: from temple over the crown to temple, with a hairline. */
const cap = (top: number, hairline: string) =>
  `M334 424 C312 ${top + 100} 384 ${top} 500 ${top} C616 ${top} 688 ${top + 100} 666 424 ${hairline}Z`;

const middleParting =
  'C656 352 628 300 582 268 C552 250 520 236 500 214 C480 236 448 250 418 268 C372 300 344 352 338 420';
const sideParting = 'C660 356 644 312 612 280 C556 286 480 268 432 220 C398 262 352 330 338 420';
const straight =
  'C662 388 656 356 640 338 C636 306 622 286 600 274 C560 254 440 254 400 274 C378 286 364 306 360 338 C344 356 338 388 338 420';

const styles: Readonly<Record<Hairstyle, Style>> = {
  long: {
    back: '<path d="M326 400 C306 220 396 144 500 144 C604 144 694 220 674 400 C684 560 724 700 716 812 C650 872 350 872 284 812 C276 700 316 560 322 400Z"/>',
    front: `<path d="${cap(146, middleParting)}"/><path d="M334 384 C320 470 326 600 296 790 C338 740 360 680 360 610 C360 530 350 470 360 396Z M666 384 C680 470 674 600 704 790 C662 740 640 680 640 610 C640 530 650 470 640 396Z"/>`,
    strands:
      '<path d="M486 226 C430 252 380 290 356 356 M514 226 C570 252 620 290 644 356 M334 470 C336 560 328 640 322 720 M666 470 C664 560 672 640 678 720"/>',
  },
  bob: {
    back: '<path d="M326 400 C306 220 396 148 500 148 C604 148 694 220 674 400 C686 490 700 560 688 628 C640 662 360 662 312 628 C300 560 314 490 322 400Z"/>',
    front: `<path d="${cap(150, sideParting)}"/><path d="M334 384 C320 460 318 560 314 628 C344 624 366 596 366 556 C364 500 348 446 358 392Z M666 384 C680 460 682 560 686 628 C656 624 634 596 634 556 C636 500 652 446 642 392Z"/>`,
    strands:
      '<path d="M440 226 C500 268 560 282 608 286 M420 236 C390 270 364 310 352 360 M336 460 C334 520 336 560 338 600"/>',
  },
  bun: {
    back: '<circle cx="500" cy="118" r="76"/><path d="M332 430 C312 226 404 146 502 146 C600 146 688 226 668 430Z"/>',
    front: `<path d="${cap(158, straight)}"/>`,
    strands:
      '<path d="M440 112 C460 78 520 66 556 96 M402 262 C420 210 460 182 500 174 M598 262 C580 210 540 182 510 174"/>',
  },
  curls: {
    back: '<path d="M500 84 C566 60 640 100 656 156 C716 176 736 248 706 300 C744 350 736 428 690 458 C700 520 660 560 622 556 L378 556 C340 560 300 520 310 458 C264 428 256 350 294 300 C264 248 284 176 344 156 C360 100 434 60 500 84Z"/>',
    front:
      '<path d="M336 330 C330 220 396 140 500 140 C604 140 670 220 664 330 L640 330 C600 280 400 280 360 330Z"/><path d="M342 420 C326 380 330 330 356 306 C346 262 384 226 424 236 C440 202 486 196 508 216 C534 192 584 202 592 236 C632 230 660 268 646 306 C672 332 674 382 658 420 C656 372 644 336 616 312 C592 300 570 306 556 290 C530 300 506 298 494 286 C472 304 440 302 424 296 C404 306 388 308 376 322 C354 346 346 380 342 420Z"/>',
    strands:
      '<path d="M388 168 C410 140 450 130 474 142 M560 140 C590 136 620 156 628 180 M318 250 C322 220 340 200 360 196 M306 380 C300 350 306 324 322 310 M690 260 C696 290 690 310 678 322"/>',
  },
  waves: {
    back: '<path d="M326 380 C306 216 396 142 500 142 C604 142 694 216 674 384 C704 440 672 500 700 560 C724 620 690 668 706 732 C660 776 600 764 570 740 L430 740 C400 764 340 776 294 732 C310 668 276 620 300 560 C328 500 296 440 326 380Z"/>',
    front: `<path d="${cap(144, sideParting)}"/><path d="M334 384 C324 440 338 490 322 552 C302 612 314 672 296 736 C330 694 342 640 352 590 C364 536 350 470 362 396Z M666 384 C676 440 662 490 678 552 C698 612 686 672 704 736 C670 694 658 640 648 590 C636 536 650 470 638 396Z"/>`,
    strands:
      '<path d="M446 218 C500 262 570 276 616 282 M424 232 C390 264 362 306 350 356 M336 460 C348 500 330 540 332 580 M664 460 C652 500 670 540 668 580"/>',
  },
  ponytail: {
    back: '<path d="M600 190 C690 176 752 260 738 372 C732 460 760 540 716 640 C700 560 660 520 662 430 C664 340 640 260 600 190Z"/><path d="M332 430 C312 226 404 142 502 142 C600 142 688 226 668 430Z"/>',
    front: `<path d="${cap(154, sideParting)}"/>`,
    strands:
      '<path d="M446 220 C500 200 560 196 606 214 M432 240 C400 276 366 316 352 364 M700 270 C724 330 712 420 722 500"/>',
  },
  short: {
    back: '',
    front: `<path d="${cap(134, straight)}"/>`,
    strands: '<path d="M392 236 C420 180 470 162 520 164 M470 248 C500 210 560 194 612 216"/>',
  },
  side: {
    back: '',
    front:
      '<path d="M334 414 C300 250 372 136 494 128 C620 118 704 226 664 414 C662 362 652 322 632 292 C596 262 500 288 420 232 C376 272 350 330 334 414Z"/>',
    strands: '<path d="M428 222 C470 180 560 166 626 206 M440 240 C500 262 570 262 620 270"/>',
  },
  curly: {
    back: '',
    front:
      '<path d="M338 404 C314 356 312 296 342 268 C330 218 372 168 420 172 C440 134 496 122 526 146 C566 122 622 142 632 186 C676 196 696 250 668 290 C686 328 680 370 662 404 C658 366 650 330 626 306 C604 296 588 302 566 288 C546 298 520 296 504 284 C484 298 452 298 432 288 C412 300 392 300 376 310 C352 332 344 366 338 404Z"/>',
    strands:
      '<path d="M376 230 C386 204 408 194 428 200 M470 170 C490 152 520 154 534 172 M584 190 C606 182 628 196 632 216 M360 290 C362 270 376 258 392 260"/>',
  },
  crop: {
    back: '',
    front:
      '<path d="M340 400 C320 240 400 150 502 150 C604 150 680 240 660 400 C660 374 656 350 642 334 C640 300 624 276 600 264 C560 248 440 248 400 264 C376 276 360 300 358 334 C344 350 340 374 340 400Z" opacity=".9"/>',
    strands: '<path d="M420 210 C460 188 540 188 580 210"/>',
  },
  quiff: {
    back: '',
    front:
      '<path d="M338 408 C318 300 340 230 380 196 C396 130 500 88 606 118 C680 140 694 214 668 270 C672 320 672 366 662 408 C658 356 650 320 636 288 C590 246 470 262 394 250 C362 292 344 350 338 408Z"/>',
    strands: '<path d="M404 214 C440 150 530 122 614 146 M420 236 C480 190 560 176 636 210"/>',
  },
  bald: { back: '', front: '', strands: '' },
};

/** Hair behind the shoulders, and the ponytail. */
export function drawBackHair(presenter: Presenter): string {
  const { hair, hairstyle } = presenter;
  return `<defs><linearGradient id="backHair" x2="0" y2="1"><stop offset="0" stop-color="${lighter(hair, 0.07)}"/>
    <stop offset="1" stop-color="${darker(hair, 0.42)}"/></linearGradient></defs><g fill="url(#backHair)">${styles[hairstyle].back}</g>`;
}

/** Hair over the forehead. */
export function drawFrontHair(presenter: Presenter): string {
  const { hair, hairstyle } = presenter;
  const { front, strands } = styles[hairstyle];
  return `<defs><linearGradient id="frontHair" x1=".2" x2=".8" y2="1"><stop offset="0" stop-color="${lighter(hair, 0.2)}"/>
    <stop offset=".5" stop-color="${hair}"/><stop offset="1" stop-color="${darker(hair, 0.28)}"/></linearGradient></defs>
    <g fill="url(#frontHair)">${front}</g>
    <g fill="none" stroke="${lighter(hair, 0.42)}" stroke-width="7" stroke-linecap="round" opacity=".34">${strands}</g>`;
}
