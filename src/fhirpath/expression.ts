/** Operators between two expressions. */
export type BinaryOperator =
  | '*'
  | '/'
  | 'div'
  | 'mod'
  | '+'
  | '-'
  | '&'
  | '|'
  | '<='
  | '<'
  | '>'
  | '>='
  | '='
  | '~'
  | '!='
  | '!~'
  | 'in'
  | 'contains'
  | 'and'
  | 'or'
  | 'xor'
  | 'implies';

/**
 * A FHIRPath expression as a tree (https://hl7.org/fhirpath/N1/grammar.html). `input` is what stands
 * before the dot; without it a member or a call is about the focus. Parentheses leave no trace.
 */
export type Expression =
  | { readonly kind: 'this' }
  | { readonly kind: 'variable'; readonly name: string }
  | { readonly kind: 'literal'; readonly value: string | number | boolean }
  | { readonly kind: 'empty' }
  /** Dates, times, quantities and long numbers, as written. */
  | { readonly kind: 'other-literal'; readonly text: string }
  | { readonly kind: 'member'; readonly input: Expression | undefined; readonly name: string }
  | CallExpression
  | { readonly kind: 'index'; readonly input: Expression; readonly index: Expression }
  | { readonly kind: 'polarity'; readonly operator: '+' | '-'; readonly operand: Expression }
  | BinaryExpression
  | {
      readonly kind: 'type';
      readonly operator: 'is' | 'as';
      readonly operand: Expression;
      readonly type: string;
    };

export interface CallExpression {
  readonly kind: 'call';
  readonly input: Expression | undefined;
  readonly name: string;
  readonly args: readonly Expression[];
}

export interface BinaryExpression {
  readonly kind: 'binary';
  readonly operator: BinaryOperator;
  readonly left: Expression;
  readonly right: Expression;
}

/** An expression that cannot be read or compiled here; the message says what stands in the way. */
export class UnsupportedExpression extends Error {}
