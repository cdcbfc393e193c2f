import { patientXml, type RuleTable } from './rule-table.js';

export const xmlTables: readonly RuleTable[] = [
  {
    rule: 'xml-syntax',
    valid: [patientXml('<active value="true"/>')],
    invalid: [
      { resource: patientXml('<active value="true">'), path: '', at: '3:10' },
      { resource: patientXml('<active value=true/>'), path: '', at: '2:17' },
    ],
  },
  {
    rule: 'xml-doctype',
    valid: [`<?xml version="1.0"?>\n${patientXml('<active value="true"/>')}`],
    invalid: [
      {
        resource: `<!DOCTYPE Patient [<!ENTITY e "x">]>\n${patientXml('<active value="true"/>')}`,
        path: '',
        at: '1:36',
      },
    ],
  },
  {
    rule: 'xml-namespace',
    valid: ['<f:Patient xmlns:f="http://hl7.org/fhir"><f:active value="true"/></f:Patient>'],
    invalid: [
      {
        resource: '<Patient xmlns="http://hl7.org/fhir/"><active value="true"/></Patient>',
        path: '',
        at: '1:1',
      },
      { resource: patientXml('<active value="true"/><x xmlns="urn:x"/>'), path: 'Patient', at: '2:25' },
    ],
  },
  {
    rule: 'xml-attribute',
    valid: [patientXml('<id value="a"/><name id="n"><text value="x"/></name>')],
    invalid: [
      { resource: patientXml('<active value="true" lang="en"/>'), path: 'Patient.active', at: '2:3' },
      {
        resource: patientXml('<name><id value="n"/><text value="x"/></name>'),
        path: 'Patient.name.id',
        at: '2:9',
      },
    ],
  },
  {
    rule: 'xml-text',
    valid: [patientXml('<!-- text --><active value="true"/>')],
    invalid: [{ resource: patientXml('<active value="true"/>yes'), path: 'Patient', at: '2:25' }],
  },
  {
    rule: 'xml-nested-resource',
    valid: [
      patientXml(
        '<contained><Organization><id value="o"/><name value="x"/></Organization></contained><managingOrganization><reference value="#o"/></managingOrganization>',
      ),
    ],
    invalid: [
      {
        resource: patientXml(
          '<contained><Organization><id value="o"/><name value="x"/></Organization>\n    <Location/></contained><managingOrganization><reference value="#o"/></managingOrganization>',
        ),
        path: 'Patient.contained',
        at: '3:5',
      },
    ],
  },
];
