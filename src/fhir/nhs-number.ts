/** The identifier system of NHS numbers in England and Wales. */
export const nhsNumberSystem = 'https://fhir.nhs.uk/Id/nhs-number';

/** One of the three kinds of number that share a scheme and divide its range among them. */
export interface NumberKind {
  /** As a sentence names one number of the kind. */
  readonly name: string;
  /** The same for several. */
  readonly plural: string;
  /** Whether the kind is issued in the range that a number of ten digits lies in. */
  readonly isInRange: (digits: string) => boolean;
}

const nhs: NumberKind = {
  name: 'NHS number',
  plural: 'NHS numbers',
  // What is issued to nobody, such as the 9s that tests use, is not taken for one of the others.
  isInRange: (digits) => !chi.isInRange(digits) && !healthAndCare.isInRange(digits),
};

/** A CHI number begins with the date of birth as DDMMYY. */
const chi: NumberKind = {
  name: 'CHI number of Scotland',
  plural: 'CHI numbers of Scotland',
  isInRange: (digits) => /^(0[1-9]|[12]\d|3[01])(0[1-9]|1[0-2])/.test(digits),
};

const healthAndCare: NumberKind = {
  name: 'Health and Care Number of Northern Ireland',
  plural: 'Health and Care Numbers of Northern Ireland',
  isInRange: (digits) => /^3[2-9]/.test(digits),
};

/** The kinds of number by their identifier system. */
export const numberKinds: ReadonlyMap<string, NumberKind> = new Map([
  [nhsNumberSystem, nhs],
  ['urn:oid:2.16.840.1.113883.2.1.3.2.4.16.53', chi],
  ['urn:uuid:1479257a-ce8f-482a-89fa-429ac066c158', healthAndCare],
]);

/** The kind in whose range ten digits lie. */
export function findNumberKind(digits: string): NumberKind {
  return [chi, healthAndCare].find(({ isInRange }) => isInRange(digits)) ?? nhs;
}

/**
 * Whether ten digits are an NHS number: the last is the check digit by modulus 11 over the first nine
 * with weights 10 to 2. A remainder of 11 is written 0; one of 10 has no digit, so no such number exists
 * (NHS Data Dictionary, NHS NUMBER). Scotland's and Northern Ireland's numbers are made in the same way.
 */
export function isNhsNumber(text: string): boolean {
  if (!/^\d{10}$/.test(text)) return false;
  let sum = 0;
  for (let at = 0; at < 9; at++) sum += (10 - at) * (text.charCodeAt(at) - 0x30);
  const check = (11 - (sum % 11)) % 11;
  return check !== 10 && check === text.charCodeAt(9) - 0x30;
}
