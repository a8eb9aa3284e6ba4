import type { admin as indonesian } from '../id/admin.ts'

export const admin: typeof indonesian = {
	title: 'Admin',
	nav: { home: 'Overview', staff: 'Staff', audit: 'Audit trail' },
}
