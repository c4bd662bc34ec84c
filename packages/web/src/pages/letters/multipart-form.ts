import { Html } from '../html.ts';

/** A form that carries a file. */
export const multipartForm = (form: Html): Html =>
  new Html(form.text.replace('<form method="post"', '<form method="post" enctype="multipart/form-data"'));
