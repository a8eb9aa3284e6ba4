/** The version of what the shop shows; its parts are summed. Written by triggers alone. */
export interface ContentSchema {
	content_versions: {
		slot: number
		version: number
	}
}
