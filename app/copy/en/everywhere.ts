import type { everywhere as indonesian } from '../id/everywhere.ts'

export const everywhere: typeof indonesian = {
	brand: 'Bekal',
	tagline: 'Made by people in care of Rutan Magetan',
	skipToContent: 'Skip to content',
	language: { label: 'Language', id: 'Indonesia', en: 'English' },
	banner: {
		demo: 'Demo: people, data and pictures are illustrations.',
		sandbox: 'Payments are simulated, no real money.',
	},
	staff: {
		signOut: 'Sign out',
		pages: 'Pages of this part',
		surfaces: 'Parts',
		surfaceNames: { office: 'Office', finance: 'Finance', admin: 'Oversight' },
	},
	roles: {
		officer: 'Workshop officer',
		treasurer: 'Treasurer',
		head: 'Head of the rutan',
		admin: 'Admin',
	},
	errors: {
		backHome: 'Go to the shop',
		backToWork: 'Go to my pages',
		signIn: 'Sign in',
		tryAgain: 'Try again',
		reference: 'Incident number: {id}',
		unknownRefusal: 'This request cannot be carried out.',
		titles: {
			400: 'We cannot read this request',
			401: 'Please sign in first',
			403: 'This page is not for your role',
			404: 'Page not found',
			405: 'This page is opened another way',
			409: 'Things have moved on',
			413: 'That is too large',
			422: 'This cannot be done',
			429: 'Too often in a short time',
			500: 'Something broke on our side',
			503: 'One moment, the service does not answer',
		},
		bodies: {
			400: 'We do not recognise what the browser sent. Reload the page and try once more.',
			401: 'Your session has ended, or you have not signed in yet.',
			403: 'You are signed in, but your role does not include this page. If that is wrong, ask the admin.',
			404: 'The address may be mistyped, or the page is no longer there.',
			405: 'Open this page through the links or buttons that lead here.',
			409: 'Somebody else or the system changed it first. Reload to see how things stand now.',
			413: 'Make it smaller and send it again.',
			422: 'A rule does not allow it.',
			429: 'Wait a moment, then try again.',
			500: 'We have recorded what happened. There is nothing for you to repair; try again shortly.',
			503: 'Try again shortly. Your request has not been carried out.',
		},
	},
	guard: {
		foreignOrigin: {
			title: 'This was sent from another site',
			body: 'To keep you safe, forms are taken from Bekal’s own pages only. Open the page here and send it again.',
		},
		tooLarge: { title: 'That is too large', body: 'Make it smaller and send it again.' },
		tooMany: { title: 'Too often in a short time', body: 'Wait a minute, then try again.' },
		broken: {
			title: 'Something broke on our side',
			body: 'We have recorded what happened. Try again shortly.',
		},
		unreadable: {
			title: 'We cannot read this request',
			body: 'We do not recognise what was sent. Reload the page and try once more.',
		},
	},
}
