import { getTranslations } from 'next-intl/server';
import { counts } from '#catalog/models.ts';
import { Island } from '#components/island/island.tsx';
import { playgroundMessages, playgroundWords } from '#components/playground/words.ts';
import { Exchange } from './exchange.tsx';
import { FrontBar } from './front-bar.tsx';
import { frontModel } from './front-request.ts';
import { SampleResult } from './sample-result.tsx';

/** What the site is, a place to try it, what comes out, and the request and the answer behind it. */
export async function Hero() {
  return (
    <Island
      name="front-bar"
      of={FrontBar}
      props={{
        words: await playgroundWords(),
        messages: await playgroundMessages(),
        initialModelId: frontModel().id,
      }}
      slots={{ head: <Headline />, figure: <SampleResult />, exchange: <Exchange /> }}
    />
  );
}

async function Headline() {
  const t = await getTranslations('front');
  return (
    <>
      <h1 className="text-36 lg:text-52">{t('headline')}</h1>
      <p className="mt-4 mb-6 max-w-[46ch] text-16 leading-normal text-ink-2 md:text-18">
        {t.rich('lead', { count: `${counts().models}`, code: (name) => <code>{name}</code> })}
      </p>
    </>
  );
}
