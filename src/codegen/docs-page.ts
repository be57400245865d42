/**
 * The page of the reference. protoc-gen-doc's own puts comments of files and declarations into it as they stand, be they
 * markup or scripts; a template of one's own is plain text to it, so everything here goes through `html`.
 * https://github.com/pseudomuto/protoc-gen-doc/wiki/Custom-Templates
 */

/** In the folder where generators run. */
export const docsPageFile = "page.tmpl";

export const docsPage = `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="UTF-8">
<title>Protocol reference</title>
<style>
body { max-width: 60em; margin: 1em auto; padding: 0 1em; font-family: sans-serif; color: #222; }
a { color: #567e25; text-decoration: none; }
h2, h3 { border-bottom: 1px solid #aaa; }
table { width: 100%; border-collapse: collapse; }
th, td { border: 1px solid #ccc; padding: 0.5ex 1ex; text-align: left; vertical-align: top; }
.text { white-space: pre-line; }
</style>
</head>
<body>
<h1>Protocol reference</h1>
<ul>
{{- range .Files}}
<li><a href="#{{html .Name}}">{{html .Name}}</a>
<ul>
{{- range .Messages}}
<li><a href="#{{html .FullName}}">{{html .LongName}}</a></li>
{{- end}}
{{- range .Enums}}
<li><a href="#{{html .FullName}}">{{html .LongName}}</a></li>
{{- end}}
{{- range .Services}}
<li><a href="#{{html .FullName}}">{{html .Name}}</a></li>
{{- end}}
</ul>
</li>
{{- end}}
</ul>
{{- range .Files}}
<h2 id="{{html .Name}}">{{html .Name}}</h2>
{{- template "text" .Description}}
{{- template "extensions" .Extensions}}
{{- range .Messages}}
<h3 id="{{html .FullName}}">{{html .LongName}}</h3>
{{- template "text" .Description}}
{{- if .Fields}}
<table>
<tr><th>Field</th><th>Type</th><th>Label</th><th>Description</th></tr>
{{- range .Fields}}
<tr><td>{{html .Name}}</td><td>{{template "type" .}}</td><td>{{html .Label}}</td><td>
{{- template "text" .Description}}{{template "default" .DefaultValue}}{{template "options" .Options}}</td></tr>
{{- end}}
</table>
{{- end}}
{{- template "extensions" .Extensions}}
{{- end}}
{{- range .Enums}}
<h3 id="{{html .FullName}}">{{html .LongName}}</h3>
{{- template "text" .Description}}
<table>
<tr><th>Name</th><th>Number</th><th>Description</th></tr>
{{- range .Values}}
<tr><td>{{html .Name}}</td><td>{{html .Number}}</td><td>{{template "text" .Description}}</td></tr>
{{- end}}
</table>
{{- end}}
{{- range .Services}}
<h3 id="{{html .FullName}}">{{html .Name}}</h3>
{{- template "text" .Description}}
<table>
<tr><th>Method</th><th>Request</th><th>Response</th><th>Description</th></tr>
{{- range .Methods}}
<tr><td>{{html .Name}}</td>
<td>{{if .RequestStreaming}}stream {{end}}<a href="#{{html .RequestFullType}}">{{html .RequestLongType}}</a></td>
<td>{{if .ResponseStreaming}}stream {{end}}<a href="#{{html .ResponseFullType}}">{{html .ResponseLongType}}</a></td>
<td>{{template "text" .Description}}{{template "options" .Options}}</td></tr>
{{- end}}
</table>
{{- end}}
{{- end}}
</body>
</html>
{{define "text"}}{{if .}}
<p class="text">{{html .}}</p>{{end}}{{end}}
{{- define "type"}}{{if contains "." .FullType}}<a href="#{{html .FullType}}">{{html .LongType}}</a>
{{- else}}{{html .LongType}}{{end}}{{end}}
{{- define "default"}}{{if .}}
<p>Default: {{html .}}</p>{{end}}{{end}}
{{- define "options"}}{{range $name, $value := .}}
<p>{{html $name}}: {{html (toJson $value)}}</p>{{end}}{{end}}
{{- define "extensions"}}{{if .}}
<table>
<tr><th>Extension</th><th>Type</th><th>Of</th><th>Number</th><th>Description</th></tr>
{{- range .}}
<tr><td>{{html .Name}}</td><td>{{template "type" .}}</td>
<td>{{html .ContainingLongType}}</td><td>{{html .Number}}</td><td>
{{- template "text" .Description}}{{template "default" .DefaultValue}}</td></tr>
{{- end}}
</table>
{{- end}}{{end}}
`;
