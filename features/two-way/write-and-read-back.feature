@writes
Feature: Writing and reading back
  What one system writes, another reads and acts on. A dose that loses a digit, an hour that moves, a note that
  is cut, a letter that cannot be opened: none of it is seen until somebody is harmed. These scenarios write
  records that are hard to keep and read them again, and a file that has every byte that there is.

  A target needs nothing beforehand: each scenario creates a patient of its own, with an NHS number of the test
  range, and a record of that patient. All of it is removed at the end where the target can delete. Types of
  which the capability statement does not claim `create` are left out.

  @CC-TWO-001
  Scenario Outline: A new <record> is read as it was written
    Given a new <record>
    When the new <record> is sent
    Then the status is 201
    And the <record> read again is as it was sent

    Examples:
      | record                 |
      | allergy                |
      | appointment            |
      | condition              |
      | document               |
      | encounter              |
      | immunization           |
      | medication statement   |
      | observation            |
      | procedure              |
      | questionnaire response |

  @CC-TWO-002
  Scenario Outline: No digit is lost of an observation <peculiarity>
    Given a new observation <peculiarity>
    When the new observation is sent
    Then the status is 201
    And the observation read again is as it was sent

    Examples:
      | peculiarity                    |
      | with a value that ends in a zero |
      | with a value of many digits      |

  @CC-TWO-002
  Scenario: No digit is lost of an observation that was written in XML
    Given a new observation with a value that ends in a zero
    When the new observation is sent in XML
    Then the status is 201
    And the observation read again is as it was sent

  @CC-TWO-003
  Scenario: An extension of CareConnect is kept
    Given a new condition with an extension of CareConnect
    When the new condition is sent
    Then the status is 201
    And the condition read again is as it was sent

  @CC-TWO-004
  Scenario: An extension that the server need not know is kept
    Given a new procedure with an extension that is nobody else's
    When the new procedure is sent
    Then the status is 201
    And the procedure read again is as it was sent

  @CC-TWO-005
  Scenario: Each identifier is kept
    Given a new allergy with two identifiers
    When the new allergy is sent
    Then the status is 201
    And the allergy read again is as it was sent

  @CC-TWO-006
  Scenario: What a record contains is kept
    Given a new allergy with a contained practitioner
    When the new allergy is sent
    Then the status is 201
    And the allergy read again is as it was sent

  @CC-TWO-007
  Scenario Outline: A date does not become more exact than it was: a <record> <peculiarity>
    Given a new <record> <peculiarity>
    When the new <record> is sent
    Then the status is 201
    And the <record> read again is as it was sent

    Examples:
      | record    | peculiarity                      |
      | procedure | of which only the year is known  |
      | condition | of which only the month is known |

  @CC-TWO-008
  Scenario: A time keeps its zone
    Given a new observation in summer time
    When the new observation is sent
    Then the status is 201
    And the observation read again is as it was sent

  @CC-TWO-009
  Scenario: A note is kept with its lines and signs
    Given a new allergy with a note
    When the new allergy is sent
    Then the status is 201
    And the allergy read again is as it was sent

  @CC-TWO-010
  Scenario Outline: A new <record> that was written in XML is read as it was written
    Given a new <record>
    When the new <record> is sent in XML
    Then the status is 201
    And the <record> read again is as it was sent

    Examples:
      | record               |
      | medication statement |
      | observation          |

  @CC-TWO-014
  Scenario: A new file is taken in
    Given a new document with a file
    When the file of the new document is sent
    Then the status is 201

  @CC-TWO-001
  Scenario: A new document that leads to its file is read as it was written
    Given a new document whose file the target has taken in
    When the new document is sent
    Then the status is 201
    And the document read again is as it was sent

  @CC-TWO-015
  Scenario Outline: The file of a new document is kept byte for byte, fetched <manner>
    Given a new document whose file the target has taken in
    When the new document is sent
    And the file of the document is fetched <manner>
    Then the status is 200
    And the answer holds the file that was sent, byte for byte

    Examples:
      | manner       |
      | as it is     |
      | as FHIR JSON |

  @CC-TWO-012
  Scenario: A record of a patient who is not there is refused
    Given a new observation of a patient who is not there
    When the new observation is sent
    Then the status is 400 or 404 or 409 or 412 or 422
    And the answer is an OperationOutcome that tells of an error

  @CC-TWO-013 @option:conditional-read
  Scenario: What the reader has already is not sent again
    Given a new observation that the target has taken in
    When the observation is read if it has changed
    Then the status is 304

  @CC-TWO-011
  Scenario Outline: A new <record> is found by its patient soon
    Given a new <record> that the target has taken in
    Then the <record> is found by its patient within 10 seconds

    Examples:
      | record                 |
      | allergy                |
      | appointment            |
      | condition              |
      | document               |
      | encounter              |
      | immunization           |
      | medication statement   |
      | observation            |
      | procedure              |
      | questionnaire response |
