import type { PicturesRefusalCode } from '#app/domain/pictures/errors.ts'

/** Why a picture is not taken, or not decided about. */
export const pictureRefusals: Readonly<Record<PicturesRefusalCode, string>> = {
	'pictures.no_such_upload': 'This photo does not exist.',
	'pictures.bad_upload': 'This upload is incomplete. Reload the page and choose again.',
	'pictures.id_taken': 'This upload’s number belongs to another photo. Choose the photo once more.',
	'pictures.own_upload': 'Photos that you uploaded yourself are checked by somebody else.',
	'pictures.already_decided': 'Somebody else has checked this photo already.',
	'pictures.looks_missing': 'Tick all four checks first: no face, no lock, no key, no uniform.',
	'pictures.reason_missing': 'Say why the photo is not used, so that whoever sent it understands.',
	'pictures.people_missing':
		'Say first whether somebody’s hands or work can be told from this photo; if so, write whose, by code.',
	'pictures.taken_back': 'This photo was taken back and is not used again. Take another one.',
	'pictures.not_public': 'This photo is not public, so there is nothing to take back.',
	'pictures.busy': 'The server is working on many photos. Wait a moment and try again.',
	'pictures.too_many_files': 'At most {most} photos at a time. Send the others after these.',
	'pictures.nothing_chosen': 'Choose one photo or more first.',
}
