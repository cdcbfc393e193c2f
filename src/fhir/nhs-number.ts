/** The identifier system of NHS numbers in England and Wales. */
export const nhsNumberSystem = 'https://fhir.nhs.uk/Id/nhs-number';

/**
 * Whether ten digits are an NHS number: the last is the check digit by modulus 11 over the first nine
 * with weights 10 to 2. A remainder of 11 is written 0; one of 10 has no digit, so no such number exists
 * (NHS Data Dictionary, NHS NUMBER).
 */
export function isNhsNumber(text: string): boolean {
  if (!/^\d{10}$/.test(text)) return false;
  let sum = 0;
  for (let at = 0; at < 9; at++) sum += (10 - at) * (text.charCodeAt(at) - 0x30);
  const check = (11 - (sum % 11)) % 11;
  return check !== 10 && check === text.charCodeAt(9) - 0x30;
}
