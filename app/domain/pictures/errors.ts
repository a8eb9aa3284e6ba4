import { Refusal } from '#app/shared/refusal.ts'

export type PicturesRefusalCode =
	/** no upload has this number */
	| 'pictures.no_such_upload'
	/** a client's number, or what the picture is of, is no such thing */
	| 'pictures.bad_upload'
	/** the client's number was given to another picture before */
	| 'pictures.id_taken'
	/** whoever uploaded a picture does not decide about it */
	| 'pictures.own_upload'
	/** somebody has decided before */
	| 'pictures.already_decided'
	/** one of the four looks was not taken */
	| 'pictures.looks_missing'
	/** nobody has said whether anybody's hands or work can be told */
	| 'pictures.people_missing'
	/** it was rejected without saying why */
	| 'pictures.reason_missing'
	/** it was public and is not to be seen any more: it does not come back */
	| 'pictures.taken_back'
	/** nobody has released it, or it was taken back before */
	| 'pictures.not_public'
	/** so many are being worked on that another one has to wait */
	| 'pictures.busy'
	/** more files in one form than are taken at once */
	| 'pictures.too_many_files'
	/** a form without a file */
	| 'pictures.nothing_chosen'

type PicturesRefusal = Refusal<PicturesRefusalCode>

export function noSuchUpload(): PicturesRefusal {
	return new Refusal('not-found', 'pictures.no_such_upload')
}

export function badUpload(): PicturesRefusal {
	return new Refusal('invalid', 'pictures.bad_upload')
}

export function idTaken(): PicturesRefusal {
	return new Refusal('conflict', 'pictures.id_taken')
}

export function ownUpload(): PicturesRefusal {
	return new Refusal('forbidden', 'pictures.own_upload')
}

export function alreadyDecided(): PicturesRefusal {
	return new Refusal('conflict', 'pictures.already_decided')
}

export function looksMissing(): PicturesRefusal {
	return new Refusal('invalid', 'pictures.looks_missing')
}

export function peopleMissing(): PicturesRefusal {
	return new Refusal('invalid', 'pictures.people_missing')
}

export function reasonMissing(): PicturesRefusal {
	return new Refusal('invalid', 'pictures.reason_missing')
}

export function takenBack(): PicturesRefusal {
	return new Refusal('conflict', 'pictures.taken_back')
}

export function notPublic(): PicturesRefusal {
	return new Refusal('conflict', 'pictures.not_public')
}

export function busy(): PicturesRefusal {
	return new Refusal('unavailable', 'pictures.busy')
}

export function tooManyFiles(most: number): PicturesRefusal {
	return new Refusal('invalid', 'pictures.too_many_files', { most })
}

export function nothingChosen(): PicturesRefusal {
	return new Refusal('invalid', 'pictures.nothing_chosen')
}
