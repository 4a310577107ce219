import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { PageMenu } from '#components/agents/page-menu.tsx';
import { CodeFrame } from '#components/code/code-frame.tsx';
import { messages } from '#components/docs/words.ts';
import { CauseTable } from '#components/errors/cause-table.tsx';
import { DemoRequest } from '#components/errors/demo-request.tsx';
import { errorDemos } from '#components/errors/error-demos.ts';
import { ErrorLab } from '#components/errors/error-lab.tsx';
import { errorWords } from '#components/errors/error-words.ts';
import { MoreLinks } from '#components/errors/more-links.tsx';
import { errorExample, recordedHead } from '#components/errors/recorded-answer.ts';
import { Island } from '#components/island/island.tsx';
import { templates } from '#components/labs/templates.ts';
import { pageMetadata } from '#components/shell/page-metadata.ts';
import { Breadcrumbs } from '#components/shell/structured-data.tsx';
import { Trail } from '#components/shell/trail.tsx';
import { Facts } from '#components/ui/facts.tsx';
import { Link } from '#components/ui/link.tsx';
import { Section } from '#components/ui/section.tsx';
import { type ErrorCode, errorCodes, errorPath, errors, isErrorCode } from '#contract/errors.ts';
import { simulateHeader } from '#contract/simulate.ts';
import { fillText } from '#i18n/fill-text.ts';
import { readEnv } from '#settings/index.ts';

type Props = PageProps<'/[locale]/errors/[code]'>;

export function generateStaticParams() {
  return errorCodes.map((code) => ({ code }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const code = await codeOf(params);
  const words = (await errorWords())(code);
  return pageMetadata(await getLocale(), errorPath(code), {
    title: `${code}: ${words.title}`,
    description: words.what,
  });
}

export default async function ErrorPage({ params }: Props) {
  const code = await codeOf(params);
  const t = await getTranslations('errorPages');
  const locale = await getLocale();
  const words = (await errorWords())(code);
  const labs = templates(locale, 'labs', messages[locale].labs);
  const demo = errorDemos[code];
  const { httpStatus, retryable, billed } = errors[code];
  const answer = (value: boolean) => (value ? t('yes') : t('no'));
  return (
    <div className="page">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 pt-5">
        <Trail href="/errors" title={t('title')} here={`HTTP ${httpStatus}`} />
        <PageMenu path={errorPath(code)} />
      </div>
      <div className="flex flex-wrap items-end justify-between gap-x-10 gap-y-5 pt-3.5 pb-6">
        <div>
          <h1 className="font-mono text-22 font-medium tracking-normal break-all md:text-36">{code}</h1>
          <p className="mt-2 text-18 text-ink-2">{words.title}</p>
        </div>
        <Facts
          facts={[
            ['HTTP', `${httpStatus}`],
            [t('columns.retryable'), answer(retryable)],
            [t('columns.billed'), answer(billed)],
          ]}
        />
      </div>
      <div className="grid items-start gap-x-12 gap-y-8 border-t border-ink pt-7 md:grid-cols-2">
        <div className="flex max-w-(--measure) flex-col gap-7 text-16 leading-relaxed">
          <section id="what">
            <h2 className="text-18">{t('columns.what')}</h2>
            <p className="mt-1.5 text-ink-2">{words.what}</p>
          </section>
          <section id="fix">
            <h2 className="text-18">{t('columns.fix')}</h2>
            <p className="mt-1.5 text-ink-2">{words.fix}</p>
          </section>
          <MoreLinks code={code} />
        </div>
        <div className="min-w-0">
          <h2 id="answer" className="text-18">
            {t('answer')}
          </h2>
          <p className="mt-1 mb-3 text-13 text-ink-3">{t('recorded')}</p>
          <div className="grid grid-cols-1 gap-3">
            <CodeFrame title={t('head')} code={recordedHead(code, locale)} language="text" />
            <CodeFrame title={code} code={errorExample(code, locale)} language="json" />
          </div>
        </div>
      </div>
      <Section id="causes" title={t('causes')}>
        <CauseTable code={code} />
      </Section>
      <Section id="lab" title={labs.error.title}>
        <p className="mt-4 mb-4 max-w-(--measure) text-ink-2">
          {fillText(labs.error[demo.kind], { name: simulateHeader })}
        </p>
        <div className="rounded border border-line-2 bg-surface">
          <DemoRequest code={code} title={labs.error.request} />
          <Island
            name="error-lab"
            of={ErrorLab}
            props={{
              code,
              locale,
              words: labs,
              decoder: templates(locale, 'limits.decoder', messages[locale].limits.decoder),
            }}
          />
        </div>
      </Section>
      <Neighbours code={code} />
      <Breadcrumbs
        origin={readEnv().publicUrl}
        trail={[
          [t('title'), '/errors'],
          [code, errorPath(code)],
        ]}
      />
    </div>
  );
}

async function Neighbours({ code }: { code: ErrorCode }) {
  const t = await getTranslations('errorPages');
  const at = errorCodes.indexOf(code);
  const [before, after] = [errorCodes[at - 1], errorCodes[at + 1]];
  return (
    <nav
      aria-label={t('others')}
      className="mt-16 flex flex-wrap justify-between gap-4 border-t border-line pt-4 font-mono text-12"
    >
      <span>{before && <Link href={errorPath(before)}>{before}</Link>}</span>
      <span>{after && <Link href={errorPath(after)}>{after}</Link>}</span>
    </nav>
  );
}

async function codeOf(params: Props['params']): Promise<ErrorCode> {
  const { code } = await params;
  return isErrorCode(code) ? code : notFound();
}
