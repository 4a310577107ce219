/**
 * What an attribute holds for scripts: JSON, or the address where the JSON lies. Rejects with an Error when it does not
 * arrive.
 */
export async function readWords<Words>(text = ''): Promise<Words> {
  if (text.startsWith('{')) return JSON.parse(text);
  const response = await fetch(text);
  if (!response.ok) throw new Error(`${text} answered HTTP ${response.status}.`);
  return response.json();
}
