import type { Answer, World } from '../harness/world.js';

const SESSION =
  'session { accessToken refreshToken membership { id role } } userErrors { code message path }';

/** The mutations about sessions, each as its payload. */
export class Door {
  constructor(private readonly world: World) {}

  signIn(email: string, password: string, membershipId?: string): Promise<any> {
    return this.run('signIn', 'SignInInput', SESSION, { email, password, membershipId });
  }

  refresh(refreshToken: string): Promise<any> {
    return this.run('refreshSession', 'RefreshSessionInput', SESSION, { refreshToken });
  }

  switchTo(refreshToken: string, membershipId: string): Promise<any> {
    return this.run('switchMembership', 'SwitchMembershipInput', SESSION, { refreshToken, membershipId });
  }

  accept(token: string, password: string): Promise<any> {
    return this.run('acceptInvitation', 'AcceptInvitationInput', SESSION, { token, password });
  }

  signOut(refreshToken: string): Promise<any> {
    return this.run('signOut', 'SignOutInput', 'signedOut userErrors { code }', { refreshToken });
  }

  /** Sets a new password with the token that the command line printed. */
  reset(token: string, password: string): Promise<any> {
    return this.run('resetPassword', 'ResetPasswordInput', 'signedOut userErrors { code }', {
      token,
      password,
    });
  }

  /** Whom the server takes the holder of a token for: the membership's id, or the code of the refusal. */
  async whoIs(token: string): Promise<string> {
    const answer = await this.world.ask('{ viewer { membership { id } } }', {}, token);
    return answer.errors?.[0]?.extensions.code ?? answer.data.viewer.membership.id;
  }

  private async run(field: string, type: string, selection: string, input: object): Promise<any> {
    const answer = await this.world.ask(
      `mutation($input: ${type}!) { ${field}(input: $input) { ${selection} } }`,
      { input },
    );
    return payloadOf(answer, field);
  }
}

/** The payload of a mutation, done or refused. Throws on a top-level error. */
export function payloadOf(answer: Answer, field: string): any {
  if (answer.errors) throw new Error(`${field}: ${JSON.stringify(answer.errors)}`);
  return answer.data[field];
}

/** The codes of a payload's refusals. */
export function codesOf(payload: { userErrors: { code: string }[] }): string[] {
  return payload.userErrors.map(({ code }) => code);
}
