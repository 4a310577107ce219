/** Id of the JSON of the request. The field is `:invalid` while its text is no request: what the form holds is then older. */
export const jsonEditorId = 'request-json';
