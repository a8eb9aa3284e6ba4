/** What a member of staff may do; `reads` and `writes` name the roles they are for. */
export type StaffRole = 'officer' | 'treasurer' | 'head' | 'auditor' | 'admin'

/** In the order in which people are used to seeing them. */
export const staffRoles = [
	'officer',
	'treasurer',
	'head',
	'auditor',
	'admin',
] as const satisfies StaffRole[]

/** True for one of the five, also when it comes from outside. */
export function isStaffRole(value: unknown): value is StaffRole {
	return (staffRoles as readonly unknown[]).includes(value)
}
