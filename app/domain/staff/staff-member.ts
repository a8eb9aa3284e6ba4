import type { StaffRole } from './role.ts'

/** Who is signed in, as every page may know. */
export interface StaffMember {
	readonly id: string
	readonly name: string
	readonly email: string
	readonly role: StaffRole
}
