import { expect, it } from 'vitest';
import { vendorCostText } from './vendor-settings.ts';
import { vendorCosts, vendorCostsWith } from './vendors.ts';

it('puts whole rules in the place of the list prices, and leaves the others', () => {
  const costs = vendorCostsWith(vendorCostText.parse('{"fal":{"kling":{"perSecond":0.04}}}'));
  expect(costs.fal.kling).toEqual({ perSecond: 0.04 });
  expect(costs.fal['flux-dev']).toEqual(vendorCosts.fal['flux-dev']);
  expect(costs.runway).toEqual(vendorCosts.runway);
});

it.each([
  ['{', /its start/],
  ['[]', /its start/],
  ['{"foo":{}}', /foo/],
  ['{"fal":{"google-tts":{}}}', /fal.*google-tts/],
  ['{"fal":{"kling":{"perSecond":-1}}}', /fal\.kling\.perSecond/],
  ['{"fal":{"kling":{"perMinute":1}}}', /perMinute/],
])('%s: says what is wrong', (text, message) => {
  expect(() => vendorCostText.parse(text)).toThrow(message);
});
