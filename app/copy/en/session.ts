import type { session as indonesian } from '../id/session.ts'

export const session: typeof indonesian = {
	signIn: {
		title: 'Staff sign-in',
		lead: 'This page is for the staff of Rutan Magetan. Buyers need no account.',
		email: 'E-mail address',
		password: 'Password',
		submit: 'Sign in',
		forgotten: 'Forgot the password? Ask the admin for a new one.',
		shop: 'Back to the shop',
	},
	signOut: {
		title: 'Sign out',
		lead: 'You are signed in as {name}.',
		submit: 'Sign out',
		stay: 'Stay here',
	},
}
