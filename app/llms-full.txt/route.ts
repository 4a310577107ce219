import { answerText } from '#app/text-response.ts';
import { llmsFull } from '#components/agents/llms.ts';

export function GET(): Promise<Response> {
  return answerText((origin) => llmsFull('en', origin));
}
