import { answerText } from '#app/text-response.ts';
import { llmsText } from '#components/agents/llms.ts';

export function GET(): Promise<Response> {
  return answerText((origin) => llmsText('en', origin));
}
