import type { Address, PersonAsRead } from '../../record/person.ts';
import { byHand } from '../../values/name-casing.ts';
import { saysNoName } from '../../values/nothing-said.ts';
import { postcodeOf } from '../../values/postal-address.ts';
import { shortened } from '../../values/shortened.ts';
import type { XmlElement } from '../xml/element.ts';

/** A name of a person, as it would be written by hand. */
export function nameAt(element: XmlElement, ...path: string[]): string | undefined {
  const said = element.says(...path);
  return said === undefined || saysNoName(said) ? undefined : byHand(shortened(said));
}

/** `M`, `F` and `U`; before 2024 `1`, `2`, `0` and `9` (DfE children in need census). */
export function sexFrom(element: XmlElement, ...names: string[]): PersonAsRead['sex'] {
  const said = names.map((name) => element.says(name)).find((text) => text !== undefined);
  return said === undefined ? undefined : ({ M: 'male', F: 'female', 1: 'male', 2: 'female' } as const)[said.toUpperCase()] ?? 'unknown';
}

/** An address in the parts of BS7666, or in lines. */
export function addressFrom(element: XmlElement | undefined): Address | undefined {
  if (!element) return undefined;
  const within = element.at('BS7666Address') ?? element.at('BS7666') ?? element.at('Address') ?? element;
  const street = [within.says('PAON'), within.says('Street')].filter(Boolean).join(' ');
  const parts = [within.says('SAON'), street, within.says('Locality'), within.says('Town') ?? within.says('PostTown')];
  const lines = [1, 2, 3, 4, 5].map((number) => within.says(`AddressLine${number}`) ?? within.says('LineAddress', `AddressLine${number}`));
  const line = [...parts, ...lines].filter(Boolean).join(', ');
  const postcode = postcodeOf(within.says('PostCode') ?? within.says('Postcode') ?? element.says('PostCode') ?? '');
  return line === '' && !postcode ? undefined : { line: shortened(line), ...(postcode && { postcode }) };
}
