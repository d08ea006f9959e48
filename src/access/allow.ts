import { SetMetadata } from '@nestjs/common';
import type { Permission } from './permissions.js';

export const ACCESS_KEY = 'rectrack:access';

/** Who may call a root field: holders of a permission. */
export const Allow = (permission: Permission) => SetMetadata(ACCESS_KEY, permission);

/** Anybody may call this root field, signed in or not; what they see is up to the rows' visibility. */
export const Public = () => SetMetadata(ACCESS_KEY, 'public');
