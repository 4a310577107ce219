import type { Presenter } from '../presenter.ts';
import { darker, lighter, shadowed } from './shade.ts';

const shoulders =
  'M84 1040 C92 880 176 818 318 784 C388 766 414 752 424 722 L576 722 C586 752 612 766 682 784 C824 818 908 880 916 1040Z';

/** Neck, shoulders and clothes. */
export function drawBody(presenter: Presenter): string {
  return `${bodyGradients(presenter)}<g transform="translate(500 -18) scale(.93 1) translate(-500 0)">${neck(presenter)}${outfits[presenter.outfit](presenter)}</g>`;
}

function bodyGradients({ skin, cloth, underCloth }: Presenter): string {
  return `<defs>
    <linearGradient id="neck" x2="0" y2="1"><stop offset="0" stop-color="${shadowed(skin, 0.42)}"/>
      <stop offset=".55" stop-color="${shadowed(skin, 0.2)}"/><stop offset="1" stop-color="${shadowed(skin, 0.1)}"/></linearGradient>
    <linearGradient id="cloth" x2=".9" y2="1"><stop offset="0" stop-color="${lighter(cloth, 0.13)}"/>
      <stop offset=".45" stop-color="${cloth}"/><stop offset="1" stop-color="${darker(cloth, 0.34)}"/></linearGradient>
    <linearGradient id="under" x2="0" y2="1"><stop offset="0" stop-color="${darker(underCloth, 0.12)}"/>
      <stop offset=".4" stop-color="${underCloth}"/></linearGradient>
  </defs>`;
}

function neck({ skin }: Presenter): string {
  return `<path d="M426 560 L426 700 C424 744 388 772 330 790 L500 880 L670 790 C612 772 576 744 574 700 L574 560Z" fill="url(#neck)"/>
    <path d="M426 612 C452 690 548 690 574 612 L574 664 C548 716 452 716 426 664Z" fill="${shadowed(skin, 0.55)}" opacity=".35"/>`;
}

const outfits: Readonly<Record<Presenter['outfit'], (presenter: Presenter) => string>> = {
  blazer: ({
    cloth,
  }) => `<path d="M330 788 C400 800 440 770 446 746 C470 790 530 790 554 746 C560 770 600 800 670 788 L640 1040 L360 1040Z" fill="url(#under)"/>
    <path d="M84 1040 C92 880 176 818 318 784 C380 768 404 758 418 742 L496 930 L484 1040Z" fill="url(#cloth)"/>
    <path d="M916 1040 C908 880 824 818 682 784 C620 768 596 758 582 742 L504 930 L516 1040Z" fill="url(#cloth)"/>
    <path d="M418 740 L372 790 L404 838 L378 858 L496 950 Z" fill="${lighter(cloth, 0.1)}"/><path d="M582 740 L628 790 L596 838 L622 858 L504 950 Z" fill="${lighter(cloth, 0.03)}"/>
    <path d="M418 740 L496 948 M582 740 L504 948" stroke="${darker(cloth, 0.4)}" stroke-width="4" opacity=".6"/>
    <path d="M236 1040 C236 950 230 920 216 890 M764 1040 C764 950 770 920 784 890" stroke="${darker(cloth, 0.45)}" stroke-width="5" fill="none" opacity=".5"/>`,
  turtleneck: ({ cloth }) => `<path d="${shoulders}" fill="url(#cloth)"/>
    <path d="M416 668 C440 704 560 704 584 668 L592 752 C560 796 440 796 408 752Z" fill="${lighter(cloth, 0.08)}"/>
    <path d="M412 716 C444 752 556 752 588 716 M408 752 C440 796 560 796 592 752" stroke="${darker(cloth, 0.4)}" stroke-width="5" fill="none" opacity=".5"/>
    ${folds(cloth)}`,
  sweater: ({
    cloth,
  }) => `<path d="M84 1040 C92 880 176 818 318 784 C372 770 398 760 414 744 C440 812 560 812 586 744 C602 760 628 770 682 784 C824 818 908 880 916 1040Z" fill="url(#cloth)"/>
    <path d="M414 744 C440 812 560 812 586 744 L600 756 C572 838 428 838 400 756Z" fill="${darker(cloth, 0.22)}"/>
    <path d="M402 758 C430 836 570 836 598 758" fill="none" stroke="${lighter(cloth, 0.2)}" stroke-width="4" opacity=".5"/>${folds(cloth)}`,
  shirt: ({
    cloth,
  }) => `<path d="M84 1040 C92 880 176 818 318 784 C380 768 404 758 418 742 L500 850 L582 742 C596 758 620 768 682 784 C824 818 908 880 916 1040Z" fill="url(#cloth)"/>
    <path d="M420 724 L386 776 L440 862 L500 852 Z" fill="${lighter(cloth, 0.22)}"/><path d="M580 724 L614 776 L560 862 L500 852 Z" fill="${lighter(cloth, 0.12)}"/>
    <path d="M420 724 L386 776 L440 862 L500 852 M580 724 L614 776 L560 862 L500 852" fill="none" stroke="${darker(cloth, 0.4)}" stroke-width="4" stroke-linejoin="round" opacity=".5"/>
    <path d="M500 856 L500 1040" stroke="${darker(cloth, 0.4)}" stroke-width="4" opacity=".5"/>
    <circle cx="512" cy="912" r="6" fill="${lighter(cloth, 0.5)}"/><circle cx="512" cy="976" r="6" fill="${lighter(cloth, 0.5)}"/>${folds(cloth)}`,
};

const folds = (cloth: string) =>
  `<path d="M232 1040 C230 950 224 920 208 886 M768 1040 C770 950 776 920 792 886" stroke="${darker(cloth, 0.45)}" stroke-width="6" fill="none" stroke-linecap="round" opacity=".45"/>
   <path d="M300 842 C330 880 360 900 400 912 M700 842 C670 880 640 900 600 912" stroke="${darker(cloth, 0.45)}" stroke-width="5" fill="none" stroke-linecap="round" opacity=".16"/>`;
