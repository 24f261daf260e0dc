package de.kommunal.roadmap.web.page;

import de.kommunal.roadmap.shared.InvalidValue;
import de.kommunal.roadmap.web.commands.UnknownProgramme;
import de.kommunal.roadmap.web.rest.ApiProblem;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;

/** What is wrong with the address of a page, as a page. */
@ControllerAdvice(annotations = PageController.class)
@Order(0)
class PageProblems {

    @ExceptionHandler
    ModelAndView on(ApiProblem e, HttpServletResponse response) {
        e.headers().forEach((name, values) -> values.forEach(v -> response.addHeader(name, v)));
        var page = page(e.status());
        page.addObject("faults", e.faults());
        return page;
    }

    /** A value that names nothing, in the address. */
    @ExceptionHandler({InvalidValue.class, MethodArgumentTypeMismatchException.class})
    ModelAndView on(Exception e) {
        return page(HttpStatus.BAD_REQUEST);
    }

    @ExceptionHandler(UnknownProgramme.class)
    ModelAndView unknown() {
        return page(HttpStatus.NOT_FOUND);
    }

    private static ModelAndView page(HttpStatus status) {
        var page = new ModelAndView("error");
        page.setStatus(status);
        page.addObject("status", status.value());
        return page;
    }
}
