import { Refusal } from '#app/shared/refusal.ts'

/** Every code the staff room refuses with. */
export type StaffRefusalCode =
	/** the page is for staff, and nobody is signed in */
	| 'staff.not_signed_in'
	/** somebody is signed in, but with another role */
	| 'staff.wrong_role'
	/** the address, the password or the account is not right: nobody learns which */
	| 'staff.wrong_credentials'
	/** too many attempts to sign in from here or to this account */
	| 'staff.too_many_attempts'
	/** another member of staff has this e-mail address */
	| 'staff.email_taken'
	/** shorter than 12 or longer than 128 characters, or too easily guessed */
	| 'staff.weak_password'
	/** no member of staff with this id */
	| 'staff.no_such_member'
	/** nobody changes or ends their own access: the last door would close behind them */
	| 'staff.own_access'
	/** without this admin nobody could give access any more */
	| 'staff.last_admin'
	/** the account was closed before */
	| 'staff.already_closed'
	/** the role is the one they have */
	| 'staff.same_role'

type StaffRefusal = Refusal<StaffRefusalCode>

export function notSignedIn(): StaffRefusal {
	return new Refusal('unauthenticated', 'staff.not_signed_in')
}

export function wrongRole(): StaffRefusal {
	return new Refusal('forbidden', 'staff.wrong_role')
}

export function wrongCredentials(): StaffRefusal {
	return new Refusal('invalid', 'staff.wrong_credentials')
}

export function tooManyAttempts(minutes: number): StaffRefusal {
	return new Refusal('too-many', 'staff.too_many_attempts', { minutes })
}

export function emailTaken(): StaffRefusal {
	return new Refusal('conflict', 'staff.email_taken')
}

export function weakPassword(): StaffRefusal {
	return new Refusal('invalid', 'staff.weak_password')
}

export function noSuchMember(): StaffRefusal {
	return new Refusal('not-found', 'staff.no_such_member')
}

export function ownAccess(): StaffRefusal {
	return new Refusal('rule', 'staff.own_access')
}

export function lastAdmin(): StaffRefusal {
	return new Refusal('rule', 'staff.last_admin')
}

export function alreadyClosed(): StaffRefusal {
	return new Refusal('conflict', 'staff.already_closed')
}

export function sameRole(): StaffRefusal {
	return new Refusal('conflict', 'staff.same_role')
}
