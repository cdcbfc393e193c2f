Feature: Reading a record
  Whoever cares for a patient opens the record and must see all of it, as it is now, in whichever
  format the system speaks. A record that is not there must be said to be not there.

  @CC-PAT-001
  Scenario Outline: <A record> can be read
    Given a <record> that the target holds
    When the <record> is read
    Then the status is 200
    And the answer is the <record> that was asked for

    Examples:
      | record            | A record            |
      | patient           | A patient           |
      | organization      | An organization     |
      | practitioner      | A practitioner      |
      | practitioner role | A practitioner role |
      | location          | A location          |

  @CC-PAT-002
  Scenario Outline: <A record> conforms to its CareConnect profile and says so
    Given a <record> that the target holds
    When the <record> is read
    Then the answer is the <record> that was asked for
    And every resource in the answer is valid
    And every resource in the answer names its CareConnect profile

    Examples:
      | record            | A record            |
      | patient           | A patient           |
      | organization      | An organization     |
      | practitioner      | A practitioner      |
      | practitioner role | A practitioner role |
      | location          | A location          |

  @CC-PAT-003
  Scenario: A patient is the same in XML as in JSON
    Given a patient that the target holds
    When the patient is read as JSON and as XML
    Then the status is 200
    And both answers say the same of the patient

  @CC-PAT-004
  Scenario: A patient that is not there is said to be not there
    When a patient is read that the target does not hold
    Then the status is 404
    And the answer is an OperationOutcome that tells of an error

  @CC-PAT-005
  Scenario: A patient's record says which version it is
    Given a patient that the target holds
    When the patient is read
    Then the answer names its version in the ETag header
    And the answer says when it was last changed

  @CC-PAT-006
  Scenario: Nobody on the way may keep a patient's record
    Given a patient that the target holds
    When the patient is read
    Then the answer must not be stored by anybody

  @CC-PAT-007
  Scenario: A version that never was is said to be not there
    Given a patient that the target holds
    When a version of the patient is read that never was
    Then the status is 404
    And the answer is an OperationOutcome that tells of an error
