import { answerJson } from '#app/text-response.ts';
import { errorsJson } from '#components/agents/catalog-json.ts';

export function GET(): Promise<Response> {
  return answerJson(errorsJson);
}
