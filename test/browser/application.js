// An application as a user of the library would write it: it is bundled with the engine, and fetches the definitions.
import {
  createDefinitionPackage,
  createDefinitionStore,
  createValidator,
  loadFhirPathJs,
  openCompactFiles,
  readResource,
  toIssueRecord,
  toUncheckedRecord,
} from 'careconnect-conformance/browser';

/** @param {string} url */
const fetchBytes = async (url) => new Uint8Array(await (await globalThis.fetch(url)).arrayBuffer());

/** @param {string} name */
const openPackage = async (name) =>
  openCompactFiles({
    index: await fetchBytes(`/data/${name}.ndjson`),
    data: await fetchBytes(`/data/${name}.data`),
  });

const packages = Promise.all([openPackage('careconnect'), openPackage('stu3-core')]);

/**
 * What each text is found to be. With definitions of its own, every resource must conform to them.
 *
 * @param {readonly string[]} texts
 * @param {readonly import('careconnect-conformance').StructureDefinition[]} definitions
 */
export async function validateTexts(texts, definitions) {
  const own = createDefinitionPackage({ name: 'own', version: '1', release: 'stu3' }, definitions);
  const store = createDefinitionStore('stu3', [own, ...(await packages)]);
  const fhirPath = definitions.length > 0 ? await loadFhirPathJs('stu3') : undefined;
  const validator = createValidator(store, { fhirPath });
  const profiles = definitions.map(({ url }) => url);
  return texts.map((text) => {
    const result = validator.validate(readResource(text), { profiles });
    const issues = result.issues.map(toIssueRecord);
    return { ...result, issues, unchecked: result.unchecked.map(toUncheckedRecord) };
  });
}

Object.assign(globalThis, { validateTexts });
