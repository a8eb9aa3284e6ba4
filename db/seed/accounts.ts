import type { StaffRole } from '#app/domain/staff/role.ts'

export interface DemoAccount {
	readonly role: StaffRole
	readonly name: string
	readonly email: string
	/** known to everybody who can read this: the demo alone uses these accounts */
	readonly password: string
}

/** One sign-in for each role. The names are invented. */
export const demoAccounts = [
	{
		role: 'officer',
		name: 'Ratna Puspitasari',
		email: 'petugas@bekal.example',
		password: 'kain-perca-warna-warni',
	},
	{
		role: 'treasurer',
		name: 'Dwi Handayani',
		email: 'bendahara@bekal.example',
		password: 'benang-katun-sembilan',
	},
	{
		role: 'head',
		name: 'Bagus Prasetyo',
		email: 'karutan@bekal.example',
		password: 'pagi-di-gunung-lawu',
	},
	{
		role: 'auditor',
		name: 'Sekar Wulandari',
		email: 'auditor@bekal.example',
		password: 'cermin-air-tenang',
	},
	{
		role: 'admin',
		name: 'Yoga Wicaksono',
		email: 'admin@bekal.example',
		password: 'telaga-sarangan-biru',
	},
] as const satisfies readonly DemoAccount[]

/** Signs for the batches that the first officer has recorded; not printed, but may sign in. */
export const secondOfficer = {
	role: 'officer',
	name: 'Endah Lestari',
	email: 'petugas2@bekal.example',
	password: 'simpul-anyaman-rapi',
} as const satisfies DemoAccount
