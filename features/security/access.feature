Feature: Nothing without a valid token
  A request without a token that is valid here and now reaches no record, and learns nothing of
  any patient. A token that is for reading is for reading only.

  @CC-SEC-010
  Scenario Outline: A patient cannot be read with <credential>
    Given a patient that the target holds
    When the patient is read with <credential>
    Then the status is 401
    And the answer says how to get access
    And the answer tells nothing of the patient

    Examples:
      | credential        |
      | no token          |
      | a malformed token |
      | a forged token    |
      | an expired token  |
      | a foreign token   |

  @CC-SEC-011
  Scenario Outline: Patients cannot be searched with <credential>
    Given a patient that the target holds
    When patients are searched by NHS number with <credential>
    Then the status is 401
    And the answer says how to get access
    And the answer tells nothing of the patient

    Examples:
      | credential        |
      | no token          |
      | a malformed token |

  @CC-SEC-012 @writes
  Scenario: A patient cannot be created without a token
    Given a new patient
    When the new patient is sent with no token
    Then the status is 401
    And the answer says how to get access
    And the target holds no patient with that NHS number

  @CC-SEC-013
  Scenario: A client that may only read can read
    Given a patient that the target holds
    When the patient is read with a token for reading only
    Then the status is 200
    And the answer is the patient that was asked for

  @CC-SEC-014 @writes
  Scenario: A client that may only read cannot create a patient
    Given a new patient
    When the new patient is sent with a token for reading only
    Then the status is 403
    And the target holds no patient with that NHS number

  @CC-SEC-014 @writes
  Scenario: A client that may only read cannot change a patient
    Given a new patient that the target has taken in
    When the patient's family name is changed with a token for reading only
    Then the status is 403
    And the patient read again is as it was sent
