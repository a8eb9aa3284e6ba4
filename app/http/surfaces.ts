import type { StaffRole } from '#app/domain/staff/role.ts'
import { type StaffAccess, staffAccess } from './access.ts'

export type Surface = 'office' | 'workshop' | 'finance' | 'admin'

/**
 * The parts of Bekal that are for staff: where each begins and who may enter. A page inside may ask
 * for less. The head of the rutan sees them all; the admin gives access and does no business.
 */
export const surfaces: Readonly<Record<Surface, { path: string; access: StaffAccess }>> = {
	office: { path: '/kantor', access: staffAccess('officer', 'head') },
	workshop: { path: '/bengkel', access: staffAccess('officer', 'head') },
	finance: { path: '/keuangan', access: staffAccess('treasurer', 'head', 'auditor') },
	admin: { path: '/admin', access: staffAccess('admin', 'head') },
}

/** Who may act in the finance part. An auditor reads all of it but names, and changes nothing. */
export const booksAccess = staffAccess('treasurer', 'head')

/** The surfaces a role may enter; the first is where it begins its day. */
export function surfacesOf(role: StaffRole): Surface[] {
	const all = Object.keys(surfaces) as Surface[]
	return all.filter((surface) => surfaces[surface].access.roles.includes(role))
}

export function homePathOf(role: StaffRole): string {
	const [first] = surfacesOf(role)
	return first ? surfaces[first].path : '/'
}
