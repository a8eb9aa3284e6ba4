/** True on a build server, where a test that cannot run has failed. */
export const IS_CI = Boolean(process.env.CI) && process.env.CI !== 'false'
