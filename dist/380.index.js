export const id = 380;
export const ids = [380];
export const modules = {

/***/ 86380:
/***/ ((module) => {

function webpackEmptyContext(req) {
	var e = new Error("Cannot find module '" + req + "'");
	e.code = 'MODULE_NOT_FOUND';
	throw e;
}
webpackEmptyContext.keys = () => ([]);
webpackEmptyContext.resolve = webpackEmptyContext;
webpackEmptyContext.id = 86380;
module.exports = webpackEmptyContext;

/***/ })

};
