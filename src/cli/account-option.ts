import { isEmail } from 'class-validator';
import { InvalidArgumentError, Option } from 'commander';

/** The option by which a command names an account. */
export function accountOption(description = 'e-mail address of the account'): Option {
  return new Option('--email <address>', description).argParser((given: string) => {
    if (!isEmail(given)) throw new InvalidArgumentError('write an e-mail address');
    return given;
  });
}
