@after-all
Feature: Everything that the server sent during this run
  The other scenarios look at what they asked for. These look at every single answer that the target
  gave during the run, whichever scenario asked.

  @CC-RES-001
  Scenario: Every resource conforms to its profile
    Then every resource that the target sent conforms to its profile

  @CC-RES-002
  Scenario: Every error is an OperationOutcome
    Then every error that the target sent is an OperationOutcome that tells of an error

  @CC-RES-003
  Scenario: Every resource is sent as what it is
    Then every resource that the target sent is declared as FHIR in its format

  @CC-RES-004
  Scenario: No patient's data may be kept on the way
    Then every answer with a patient in it must not be stored by anybody

  @CC-RES-005
  Scenario: No error tells of a patient
    Then every error that the target sent tells nothing of a patient
