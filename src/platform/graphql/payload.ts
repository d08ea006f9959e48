import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { UserErrorCode } from './user-error.js';

const codes: Record<UserErrorCode, { description: string }> = {
  INVALID: { description: 'A value cannot be used as it is; `message` says what would be right.' },
  NOT_FOUND: { description: 'It does not exist, or you may not see it.' },
  CONFLICT: { description: 'It cannot be done in the present state, or somebody was faster.' },
  LIMIT_EXCEEDED: { description: 'More than one request may ask for.' },
  EXPECTED_COUNT_MISMATCH: {
    description: 'The filter matches another number than `expectedCount`; nothing was changed.',
  },
  BAD_CURSOR: { description: 'The cursor belongs to another list, filter or order.' },
  BAD_CREDENTIALS: {
    description: 'The e-mail address and password do not belong together, or the token is spent.',
  },
  TOO_MANY_ATTEMPTS: { description: 'Too many failed attempts; wait before trying again.' },
};
const UserErrorCodeEnum = Object.fromEntries(Object.keys(codes).map((code) => [code, code]));
registerEnumType(UserErrorCodeEnum, {
  name: 'UserErrorCode',
  description: 'Why a mutation that was understood could not be done.',
  valuesMap: codes,
});

/** One reason why a mutation was not done. */
@ObjectType('UserError', {
  description: 'One reason why a mutation that was understood was not done. Nothing was written.',
})
export class UserErrorView {
  @Field(() => UserErrorCodeEnum, { description: 'What kind of reason, for programs.' })
  code: UserErrorCode;

  @Field({ description: 'What is wrong, and what would be right, for people.' })
  message: string;

  @Field(() => [String], {
    description:
      'Where in the arguments, such as `["input", "implementBy"]`; empty when it is about the whole.',
  })
  path: string[];
}

/** What every mutation answers: its result fields, or the reasons why not. */
@ObjectType({ isAbstract: true })
export abstract class Payload {
  @Field(() => [UserErrorView], {
    description: 'Why it was not done; empty when it was done.',
    defaultValue: [],
  })
  userErrors?: UserErrorView[];
}
