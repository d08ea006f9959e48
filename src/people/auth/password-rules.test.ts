import { UserError } from '../../platform/graphql/user-error.js';
import { checkNewPassword } from './password-rules.js';

const check = (password: string) => () =>
  checkNewPassword(password, 'someone@example.org', ['input', 'password']);

describe('a new password', () => {
  it.each([
    ['eleven characters', 'a'.repeat(11)],
    ['eleven characters that are two units each', '😀'.repeat(11)],
    ['more than 200 characters', 'a'.repeat(201)],
    ['the e-mail address', 'someone@example.org'],
    ['the e-mail address in capitals', ' SOMEONE@example.org'],
  ])('is refused when it is %s', (_, password) => {
    expect(check(password)).toThrow(UserError);
  });

  it.each([
    ['twelve characters', 'a'.repeat(12)],
    ['twelve characters of any script', 'пароль-密码-كلم'],
    ['200 characters', 'a'.repeat(200)],
    ['a sentence with the address in it', 'someone@example.org is my address'],
  ])('is accepted when it is %s', (_, password) => {
    expect(check(password)).not.toThrow();
  });
});
