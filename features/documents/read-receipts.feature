Feature: Asking which documents have been read
  Who sends a letter to a patient-held record asks after some days whether it has been read, and posts it
  otherwise. A letter that is wrongly said to be read never reaches the patient; the answer about another
  organisation's letter tells what nobody was asked to tell.

  A target that claims `documents.read-receipts` names documents with their identifiers under
  `data.records.DocumentReference` as `read`, `unread` (both of the calling organisation) and `foreign` (of
  another, but read).

  @CC-DOC-020 @option:read-receipts
  Scenario: A document that has been read is said to be
    When the receipts of a document that has been read are asked for
    Then the status is 200
    And the answer is a Parameters
    And the receipts are there once for each document of the caller, and for no other
    And the receipts say when the document was read

  @CC-DOC-021 @option:read-receipts
  Scenario: A document that nobody has read is not said to be
    When the receipts of a document that nobody has read are asked for
    Then the status is 200
    And the receipts are there once for each document of the caller, and for no other
    And the receipts say of no document that it was read

  @CC-DOC-022 @option:read-receipts
  Scenario: Another organisation's document is left out
    When the receipts of a document of another organisation are asked for
    Then the status is 200
    And the receipts are left out

  @CC-DOC-023 @option:read-receipts
  Scenario: A document that nobody knows is left out
    When the receipts of a document that nobody knows are asked for
    Then the status is 200
    And the receipts are left out

  @CC-DOC-024 @option:read-receipts
  Scenario: Each receipt is that of its document
    When the receipts of documents of every kind are asked for
    Then the status is 200
    And the receipts are there once for each document of the caller, and for no other

  @CC-DOC-024 @option:read-receipts
  Scenario: A document that is asked for twice is answered for once
    When the receipts of the same document twice are asked for
    Then the status is 200
    And the receipts are there once for each document of the caller, and for no other

  @CC-DOC-025 @option:read-receipts
  Scenario: 5000 documents can be asked for at once
    When the receipts of 5000 documents are asked for
    Then the status is 200
    And the receipts are left out

  @CC-DOC-025 @option:read-receipts
  Scenario Outline: Receipts of <too many or too few> cannot be asked for
    When the receipts of <too many or too few> are asked for
    Then the status is 400 or 413 or 422
    And the answer is an OperationOutcome that tells of an error

    Examples:
      | too many or too few |
      | 5001 documents      |
      | no document         |
