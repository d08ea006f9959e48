// Tests and application are loaded by Node itself, through the same compiler as the scripts.
import '@swc-node/register/esm-register';
