import { answerJson } from '#app/text-response.ts';
import { modelsJson } from '#components/agents/catalog-json.ts';

export function GET(): Promise<Response> {
  return answerJson(modelsJson);
}
